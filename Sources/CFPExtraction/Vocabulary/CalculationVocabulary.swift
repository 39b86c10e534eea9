// How calculations are written out in running text.

/// What stands between the factors of a product.
let timesSigns: [[UInt8]] = ["×", "x", "*", "·", "⋅", "✕", "乘", "乘以", "times", "@", "at", "à", "mal"].map {
  Array($0.utf8)
}

/// What stands between a product and what it gives.
let equalsSigns: [[UInt8]] = ["=", "≈", "等于", "equals", "gives", "ergibt", "->", "→"].map { Array($0.utf8) }

/// What stands between a name and its figure: words that say no more than that it has one.
let figureOpenings: [[UInt8]] = [
  "排放量为", "排放为", "排放", "碳足迹为", "碳足迹", "约为", "约", "为",
].map { Array($0.utf8) }

/// What stands between a figure and its share: 占比 12.3%.
let shareOpenings: [[UInt8]] = ["占比为", "占比", "占", "佔比", "佔", "share", "or", "i.e.", "贡献率"].map { Array($0.utf8) }
