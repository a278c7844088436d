// Every name that matplotlib 3.11 knows a colour map by; wick draws those that `Colormap(named:)` finds.

extension Colormap {
  /// matplotlib's names in the order of its registry: the maps, then each reversed.
  package static let allNames: [String] = baseNames + baseNames.map { $0 + "_r" }

  private static let baseNames: [String] =
    """
    magma inferno plasma viridis cividis twilight twilight_shifted turbo berlin managua vanimo Blues BrBG BuGn BuPu CMRmap GnBu
    Greens Greys OrRd Oranges PRGn PiYG PuBu PuBuGn PuOr PuRd Purples RdBu RdGy RdPu RdYlBu RdYlGn Reds Spectral Wistia YlGn
    YlGnBu YlOrBr YlOrRd afmhot autumn binary bone brg bwr cool coolwarm copper cubehelix flag gist_earth gist_gray gist_heat
    gist_ncar gist_rainbow gist_stern gist_yarg gnuplot gnuplot2 gray hot hsv jet nipy_spectral ocean pink prism rainbow seismic
    spring summer terrain winter Accent okabe_ito Dark2 Paired Pastel1 Pastel2 Set1 Set2 Set3 tab10 tab20 tab20b tab20c grey
    gist_grey gist_yerg Grays
    """
    .split { $0 == " " || $0 == "\n" }.map(String.init)
}
