// Colour maps, each as 33 anchors between which colours are mixed (within 11/255 of matplotlib's own
// 256-entry tables); qualitative maps list their colours.
enum ColormapTables {
  /// Anchors as rrggbb, evenly spaced from 0 to 1.
  static let smooth: [(name: String, anchors: String)] = [
    (
      "viridis",
      "440154470d6048186a482374472d7b4536814240863f49893b528b375a8d33638d"
        + "2f6a8e2c728e297a8e26818e23898e21908c1f988b1f9f8821a68528ae8031b57b"
        + "3ebc744cc26c5dc9636ece5882d34c96d83fabdc32c0df24d5e21aeae51afde725"
    ),
    (
      "plasma",
      "0d08872206903105963f049c4c02a15901a56600a77201a87e03a88909a69511a2"
        + "9f1a9ca92396b22c8ebb3587c33e80cb4778d25071d9596ae06263e66c5ceb7555"
        + "f07f4ff48a48f89441fb9f3afdab33feb72dfdc328fcd025f9dd25f5eb27f0f921"
    ),
    (
      "inferno",
      "0000040403120b0724150b37210c4a2e0a5a3c09654a0c6b57106d63146e70196e"
        + "7d1e6d89226a962766a32b61af315cbb3755c63e4dd14644db4f3be35932eb6528"
        + "f1711ef67f14f98d0afb9c06fcab0ffbba1ff9ca32f5d949f2e865f3f586fcffa4"
    ),
    (
      "magma",
      "0000040303110a0822130d331d114628115a36106a430f7650127c5d177f691c81"
        + "7621818226818f2a819c2e7fa9327db63779c33b75cf4170db486ae65163ee5c5e"
        + "f5695cf9785dfb8761fd9668fea571feb47bfec387fed194fde0a2fceeb0fcfdbf"
    ),
    (
      "cividis",
      "00224e00285b002e6a0433711a386f273e6e32436d3b496c434e6c4b546c52596d"
        + "5a5f6e61656f686a716f70737576767c7b788481798b8778938d789b9376a39a75"
        + "aba072b3a670bbad6cc3b469ccba64d4c15fddc958e6d051efd748f8df3cfee838"
    ),
    (
      "turbo",
      "30123b392a734040a14456c7466be3467ff64293ff37a7fa29bbec1dcdd818dcc3"
        + "1ee8b031f2994cf97e6bfd648aff4da3fd3cb8f735cced34dee037edd03af8c03a"
        + "fdae35fe982cfb8022f56817ec520fe04009d23105c02302ac1701950d017a0403"
    ),
    (
      "coolwarm",
      "3b4cc0445acc4d68d75775e16282ea6c8ef1779af782a5fb8db0fe98b9ffa3c2fe"
        + "aec9fcb8d0f9c2d5f4ccd9eed5dbe6dddddde5d8d1ecd3c5f1ccb9f4c4adf7bba0"
        + "f7b194f7a687f49a7bf18d6fec7f63e57058de604dd55042cb3e38c0282fb40426"
    ),
    (
      "RdBu",
      "67001f7e0823960f26ad162abb2a34c6403ed25749dc6d57e58267ee9878f5ac8b"
        + "f8bda0fbcdb6fdddcafbe6d9f9eee8f7f7f6ebf1f5dfecf3d3e6f0c1ddecaed3e6"
        + "9ac9e083bcd96bacd0529cc83f8dc0347fb92a71b21f63a71652900e4178053061"
    ),
    (
      "RdYlBu",
      "a50026b50f26c41e27d42d27de3f2ee75237f06540f67949f88e52fba25bfdb467"
        + "fdc476fed484fee293feeca2fff5b0ffffbff5fbd1ecf8e3e2f4f4d3ecf4c2e4f0"
        + "b2dceba1d1e490c3dd7eb5d66ea6cd5f94c45183bb4471b23d5da8374a9f313695"
    ),
    (
      "RdYlGn",
      "a50026b50f26c41e27d42d27de3f2ee75237f06540f67949f88e52fba25bfdb466"
        + "fdc473fed480fee28efeec9efff5afffffbef3faafe7f59edbf08eccea83bce378"
        + "acdc6e9ad46986cb6672c2645cb86145ad5b2da15518954e10864708773f006837"
    ),
    (
      "bwr",
      "0000ff1010ff2020ff3030ff4040ff5050ff6060ff7070ff8080ff8f8fff9f9fff"
        + "afafffbfbfffcfcfffdfdfffefeffffefefeffefefffdfdfffcfcfffbfbfffafaf"
        + "ff9f9fff8f8fff8080ff7070ff6060ff5050ff4040ff3030ff2020ff1010ff0000"
    ),
    (
      "seismic",
      "00004c00006300007900008f0000a60000bc0000d20000e90101fe2020ff4040ff"
        + "6060ff8080ff9f9fffbfbfffdfdffffefdfeffdfdfffbfbfff9f9fff8080ff6060"
        + "ff4040ff2020ff0101ef0000df0000cf0000bf0000af00009f00008f0000800000"
    ),
    (
      "Spectral",
      "9e0142af1446c0274ad23a4edd4a4ce65848f06745f67949f88e52fba25bfdb466"
        + "fdc473fed480fee28efeec9efff5afffffbef7fcb3eff9a7e8f69ad7ef9bc5e89f"
        + "b2e0a29ed8a489d0a473c7a560bba84fa9b03f96b73584bb4273b35061aa5e4fa2"
    ),
    (
      "jet",
      "0000800000a40000c80000ec0000ff0020ff0040ff0060ff0080ff009fff00bfff"
        + "00dffc15fee22effc948ffaf62ff957bff7b95ff62afff48c9ff2ee2ff15fcf000"
        + "ffd200ffb500ff9700ff7a00ff5c00ff3f00ff2100ec0400c80000a40000800000"
    ),
    (
      "hot",
      "0b00002000003400004900005e00007300008800009d0000b20000c70000dc0000"
        + "f10000ff0700ff1c00ff3000ff4500ff5a00ff6f00ff8400ff9900ffae00ffc300"
        + "ffd800ffed00ffff04ffff23ffff43ffff62ffff81ffffa1ffffc0ffffe0ffffff"
    ),
    (
      "gray",
      "000000080808101010181818202020282828303030383838404040484848505050"
        + "5858586060606868687070707878788080808787878f8f8f9797979f9f9fa7a7a7"
        + "afafafb7b7b7bfbfbfc7c7c7cfcfcfd7d7d7dfdfdfe7e7e7efefeff7f7f7ffffff"
    ),
    (
      "Greys",
      "fffffffbfbfbf8f8f8f4f4f4f0f0f0eaeaeae4e4e4dfdfdfd9d9d9d2d2d2cbcbcb"
        + "c4c4c4bdbdbdb3b3b3aaaaaaa0a0a09696968d8d8d8484847c7c7c7373736b6b6b"
        + "6262625a5a5a5252524747473c3c3c3030302525251c1c1c121212090909000000"
    ),
    (
      "Blues",
      "f7fbfff1f7fdeaf3fbe4eff9deebf7d8e7f5d2e3f3ccdff1c6dbefbcd7ecb2d2e8"
        + "a8cee49ecae191c3de84bcdc78b5d96baed661a7d256a0ce4c99ca4292c63a8ac2"
        + "3282be2979b92171b51b69af1461a90e59a208519c08499008408408387708306b"
    ),
    (
      "Reds",
      "fff5f0fff0e8feebe1fee5dafee0d2fed7c6fdcebafcc4adfcbba1fcb195fca68a"
        + "fc9c7efc9272fc8868fc7e5efb7454fb6a4af85e42f5523bf24734ef3b2ce63228"
        + "dd2a24d42121cb181dc2161bb81419ae1117a50f15960b1386081177040f67000d"
    ),
    (
      "Greens",
      "f7fcf5f2faf0eef9ebeaf7e5e5f5e0def2d8d6efd0ceecc8c7e9c0bde5b7b4e1ae"
        + "abdda4a1d99b96d4928bce887fc97f74c47667be705ab86a4eb16341ab5d39a357"
        + "329b512b934b238b451a843f127c38097432006d2c006328005823004e1f00441b"
    ),
    (
      "Oranges",
      "fff5ebfff1e4feeedcfeead5fee6cefee1c3fedbb8fdd6adfdd0a2fdc894fdbf86"
        + "fdb679fdae6bfda65ffd9e54fd9548fd8d3cfa8432f77b28f4721df16913eb610e"
        + "e5580adf5006d94801cc4402c03f02b33a02a636039c3203922e03892b047f2704"
    ),
    (
      "Purples",
      "fcfbfdf9f8fbf6f4f9f2f0f7efedf5eae8f2e4e4f0dfdfeddadaebd2d3e7cbcce3"
        + "c4c4e0bcbddcb4b4d7adabd2a6a3cd9e9ac89693c48f8bc18884bd807dba7a72b4"
        + "7567ae705ca96a51a365469e5f3c995a329454278f4f1d8b4a1486440a823f007d"
    ),
    (
      "YlOrRd",
      "ffffccfffac1fff6b6fff2abffeda0ffe896fee38bfede80fed976fecf6cfec561"
        + "febc56feb24cfea948fea044fd9640fd8d3cfd7d38fc6e33fc5e2ffc4e2af64126"
        + "f03423e9271fe31a1cda141ed00d21c60624bd0026ae00269e00268f0026800026"
    ),
    (
      "YlGnBu",
      "ffffd9fafdcff6fcc5f2fabbedf8b1e4f4b2daf0b3d0edb3c7e9b4b5e2b6a3dbb8"
        + "91d4b97fcdbb70c7bd60c2c051bcc241b6c438adc32fa3c2269ac11d91c01e84ba"
        + "1f78b4216bae225ea82354a324499e243f992534941e2e851628760f2367081d58"
    ),
    (
      "rainbow",
      "8000ff7019ff6032fe504afc4062fa3078f7208ef410a2f001b4ec10c5e720d4e1"
        + "30e1db40ecd450f4cd60fac570febd80ffb48ffeab9ffaa2aff498bfec8ecfe183"
        + "dfd478efc56dffb462ffa256ff8e4aff783eff6232ff4a25ff3219ff190dff0000"
    ),
    (
      "spring",
      "ff00ffff08f7ff10efff18e7ff20dfff28d7ff30cfff38c7ff40bfff48b7ff50af"
        + "ff58a7ff609fff6897ff708fff7887ff8080ff8778ff8f70ff9768ff9f60ffa758"
        + "ffaf50ffb748ffbf40ffc738ffcf30ffd728ffdf20ffe718ffef10fff708ffff00"
    ),
    (
      "summer",
      "008066088366108766188b66208f66289366309766389b66409f6648a36650a766"
        + "58ab6660af6668b36670b76678bb6680bf6687c3668fc76697cb669fcf66a7d366"
        + "afd766b7db66bfdf66c7e366cfe766d7eb66dfef66e7f366eff766f7fb66ffff66"
    ),
    (
      "autumn",
      "ff0000ff0800ff1000ff1800ff2000ff2800ff3000ff3800ff4000ff4800ff5000"
        + "ff5800ff6000ff6800ff7000ff7800ff8000ff8700ff8f00ff9700ff9f00ffa700"
        + "ffaf00ffb700ffbf00ffc700ffcf00ffd700ffdf00ffe700ffef00fff700ffff00"
    ),
    (
      "winter",
      "0000ff0008fb0010f70018f30020ef0028eb0030e70038e30040df0048db0050d7"
        + "0058d30060cf0068cb0070c70078c30080bf0087bb008fb70097b3009faf00a7ab"
        + "00afa700b7a300bf9f00c79b00cf9700d79300df8f00e78b00ef8700f78300ff80"
    ),
    (
      "cool",
      "00ffff08f7ff10efff18e7ff20dfff28d7ff30cfff38c7ff40bfff48b7ff50afff"
        + "58a7ff609fff6897ff708fff7887ff8080ff8778ff8f70ff9768ff9f60ffa758ff"
        + "af50ffb748ffbf40ffc738ffcf30ffd728ffdf20ffe718ffef10fff708ffff00ff"
    ),
    (
      "bone",
      "00000007070a0e0e1315151d1c1c272323312a2a3a31314438384e3f3f57464661"
        + "4d4d6b5455745b5e7b626881697188707b8f7784967e8e9d8498a48ba1ab92abb2"
        + "99b4b9a0bec0a8c7c7b3cecebed5d5c9dcdcd3e3e3deeaeae9f1f1f4f8f8ffffff"
    ),
    (
      "copper",
      "0000000a0604140c081e130c271910311f143b2518452c1c4f3220593824623e28"
        + "6c442c764b308051348a5738945d3b9d643fa76a43b17047bb764bc57d4fcf8353"
        + "d98957e28f5bec955ff69c63ffa267ffa86bffae6fffb573ffbb77ffc17bffc77f"
    ),
    (
      "hsv",
      "ff0000ff2f00ff5e00ff8d00ffbc00ffeb00e4ff00b5ff0085ff0056ff0027ff00"
        + "03ff0a00ff3700ff6600ff9500ffc400fff300dcff00adff007eff004fff0020ff"
        + "0f00ff3f00ff6e00ff9d00ffcc00fff800fdff00d4ff00a5ff0076ff0047ff0018"
    ),
    (
      "twilight",
      "e2d9e2ddd9e0d6d7ddcdd3d8c2ced4b7c8cfaac2cc9fbbc994b4c78aadc581a6c3"
        + "799ec27296c16c8ebf6886be647ebc6275ba606cb85f63b55f5ab15e50ac5e47a7"
        + "5d3da05c3398592a8f562284511b774b166945135c3e114f38114533113d2f1436"
    ),
    (
      "gnuplot",
      "0000002d00324000624e008e5a00b46501d46e02ec7703fa7f04ff8706fa8f08ec"
        + "960ad49c0db4a3118ea91562af1a32b42002ba2600bf2d00c43500ca3e00cf4800"
        + "d35300d85f00dd6c00e17a00e68900ea9900efab00f3be00f7d200fbe800ffff00"
    ),
    (
      "terrain",
      "3333992848ae1e5ec31373d90888ee009cf500acc600bc9601cc6720d26c40d973"
        + "60df7980e6809fec86bff28cdff993fefe99efeb90dfd688cfc27fbfad77af996e"
        + "9f85658f705d805d558f706a9f857faf9994bfadaacfc2bfdfd6d4efebeaffffff"
    ),
  ]

  /// Maps that are a list of colours and not a ramp.
  /// Smooth maps that matplotlib keeps as a list of 256 colours.
  static let listed: Set<String> = ["viridis", "plasma", "inferno", "magma", "cividis", "twilight", "turbo"]

  static let qualitative: [(name: String, colors: String)] = [
    (
      "tab10",
      "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf"
    ),
    (
      "tab20",
      "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564b"
        + "c49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf9edae5"
    ),
    (
      "Set1",
      "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999"
    ),
    (
      "Set2",
      "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3"
    ),
    (
      "Set3",
      "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5"
        + "ffed6f"
    ),
    (
      "Paired",
      "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99"
        + "b15928"
    ),
    (
      "Accent",
      "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666"
    ),
    (
      "Pastel1",
      "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2"
    ),
    (
      "Dark2",
      "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666"
    ),
  ]
}
