import heapq, math
from collections import deque, defaultdict

edges = [("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9)]
graph = defaultdict(dict)
for u, v, w in edges:
    graph[u][v] = graph[v][u] = w

def dijkstra(start):
    dist, before = {n: math.inf for n in graph}, {}
    dist[start] = 0
    heap = [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in graph[u].items():
            if d + w < dist[v]:
                dist[v], before[v] = d + w, u
                heapq.heappush(heap, (d + w, v))
    return dist, before

dist, before = dijkstra("a")
print(dist)
path = ["e"]
while path[-1] in before:
    path.append(before[path[-1]])
print(" -> ".join(reversed(path)))

def bfs(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        u = queue.popleft()
        order.append(u)
        for v in sorted(graph[u]):
            if v not in seen:
                seen.add(v)
                queue.append(v)
    return order
print(bfs("a"), heapq.nsmallest(2, dist, key=dist.get), heapq.nlargest(2, dist.values()))
