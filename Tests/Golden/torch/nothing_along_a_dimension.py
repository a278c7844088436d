# Reductions of nothing, and shapes that an operator refuses.
import torch
def t(f):
  try: print(f())
  except Exception as e: print(type(e).__name__,e)
x=torch.zeros(2,0); y=torch.ones(2,3)
t(lambda: torch.logsumexp(x,1)); t(lambda: torch.logsumexp(x,1,True)); t(lambda: torch.logsumexp(x,0)); t(lambda: torch.logsumexp(torch.zeros(0),0)); t(lambda: torch.logsumexp(torch.zeros(0,3),(0,1)))
t(lambda: torch.tensor(1.).adjoint()); t(lambda: torch.ones(3).adjoint()); t(lambda: torch.cartesian_prod(torch.tensor(1),torch.tensor(2))); t(lambda: torch.cartesian_prod(torch.ones(2,2)))
t(lambda: torch.mode(x,1)); t(lambda: torch.unflatten(torch.tensor(1.),1,(1,1)))
t(lambda: y.index_copy(1,torch.tensor([0]),torch.ones(2,2))); t(lambda: y.index_add(1,torch.tensor([0]),torch.ones(2,2))); t(lambda: y.index_copy(0,torch.tensor([0]),torch.ones(1,2)));t(lambda: y.index_add(0,torch.tensor([0]),torch.ones(1,2)))
t(lambda: torch.mode(torch.zeros(0)))
t(lambda: torch.ones(2,3,4).index_copy(0,torch.tensor([0]),torch.ones(1,2,5))); t(lambda: y.index_copy(0,torch.tensor([0]),torch.ones(1))); t(lambda: y.index_add(0,torch.tensor([0]),torch.ones(1))); t(lambda: y.index_copy(1,torch.tensor([0]),torch.ones(1,1)))
