// The tables of the ziggurat method (Marsaglia and Tsang, 2000) with 256 layers, as NumPy's Generator uses it. The
// layers' widths are numbers of NumPy's own to the last bit, since every sample is a multiple of one; the rest follows.
import Glibc

struct Ziggurat: Sendable {
  /// Below this a draw is inside its layer.
  let inside: [UInt64]
  /// A layer's width over the number of draws.
  let width: [Double]
  /// The density at a layer's edge.
  let height: [Double]

  static let normalEdge = 3.6541528853610087963519472518
  static let exponentialEdge = 7.69711747013104972
  static let normal = Ziggurat(normalWidths, 0x1p52, normalEdge) { Glibc.exp(-0.5 * $0 * $0) }
  static let exponential = Ziggurat(exponentialWidths, 0x1p53, exponentialEdge) { Glibc.exp(-$0) }

  private init(_ bits: [UInt64], _ draws: Double, _ edge: Double, _ density: (Double) -> Double) {
    width = bits.map(Double.init(bitPattern:))
    var heights = [1.0], limits: [UInt64] = [UInt64(edge / width[0]), 0]
    for i in 1..<width.count { heights.append(density(width[i] * draws)) }
    for i in 2..<width.count { limits.append(UInt64(width[i - 1] / width[i] * draws)) }
    height = heights
    inside = limits
  }

  // swift-format-ignore
  private static let normalWidths: [UInt64] = [
    0x3ccf493b7815d979, 0x3c8b8d0be3fdf6c6, 0x3c9250af3c2c5bb4, 0x3c957cb938443b61, 0x3c9801fce82fa70c,
    0x3c9a230c2e4cd0bc, 0x3c9c004d2f3861f7, 0x3c9dac2f5a747274, 0x3c9f32482d4cd5c3, 0x3ca04d32278ebbad,
    0x3ca0f5053b025d43, 0x3ca192a697413677, 0x3ca227a28f7a1af5, 0x3ca2b52e3863d880, 0x3ca33c3fc05791f5,
    0x3ca3bd9ec1a2b12f, 0x3ca439ef8dff9b55, 0x3ca4b1bb363dfea7, 0x3ca52575621ad374, 0x3ca59580a707ce96,
    0x3ca60231cfd97eea, 0x3ca66bd261a37c3d, 0x3ca6d2a292000570, 0x3ca736dad346f8a6, 0x3ca798ad10b32a77,
    0x3ca7f845ad46f543, 0x3ca855cc53430a77, 0x3ca8b1649e7b769a, 0x3ca90b2ea94ecf98, 0x3ca96347822c1eea,
    0x3ca9b9c98e38c546, 0x3caa0eccdca4a72c, 0x3caa62676d77cd59, 0x3caab4ad6e101630, 0x3cab05b16d136c9c,
    0x3cab558487427a29, 0x3caba4368e529f3a, 0x3cabf1d62abf8232, 0x3cac3e70f9594ef3, 0x3cac8a13a5323b61,
    0x3cacd4c9fe72268b, 0x3cad1e9f0e80b748, 0x3cad679d29e41f10, 0x3cadafce0023b8c3, 0x3cadf73aa9f17653,
    0x3cae3debb5d2edfe, 0x3cae83e9337a6f00, 0x3caec93abdf982ce, 0x3caf0de784f06226, 0x3caf51f654d8f688,
    0x3caf956d9e87d7ae, 0x3cafd8537dfa2eac, 0x3cb00d56e04234ec, 0x3cb02e40f5398f9a, 0x3cb04eea9e16a5fc,
    0x3cb06f565b72a010, 0x3cb08f869071f40b, 0x3cb0af7d84bc6113, 0x3cb0cf3d664bcc7f, 0x3cb0eec84b16086b,
    0x3cb10e20329515ee, 0x3cb12d4707310fbe, 0x3cb14c3e9f8e9141, 0x3cb16b08bfc4201e, 0x3cb189a71a78da34,
    0x3cb1a81b51ee6d88, 0x3cb1c666f8f82acb, 0x3cb1e48b93e0d42e, 0x3cb2028a9940a09f, 0x3cb2206572c4c6e9,
    0x3cb23e1d7de9c31f, 0x3cb25bb40ca96bfb, 0x3cb2792a661dd37f, 0x3cb29681c719d71b, 0x3cb2b3bb62b82eda,
    0x3cb2d0d862e1b853, 0x3cb2edd9e8cba98e, 0x3cb30ac10d6e48d7, 0x3cb3278ee1f4b930, 0x3cb3444470265ea1,
    0x3cb360e2baca52d5, 0x3cb37d6abe05586a, 0x3cb399dd6fb2b264, 0x3cb3b63bbfb83d03, 0x3cb3d28698561de0,
    0x3cb3eebede725a83, 0x3cb40ae571e09e74, 0x3cb426fb2da6745d, 0x3cb44300e83c30a4, 0x3cb45ef773cac75d,
    0x3cb47adf9e66c336, 0x3cb496ba32488f2f, 0x3cb4b287f602415d, 0x3cb4ce49acb311dc, 0x3cb4ea001638a605,
    0x3cb505abef5e5562, 0x3cb5214df20a8b5a, 0x3cb53ce6d56a664f, 0x3cb558774e1bb2c8, 0x3cb574000e555f78,
    0x3cb58f81c60e8514, 0x3cb5aafd23241b59, 0x3cb5c672d17d733d, 0x3cb5e1e37b2f8cd3, 0x3cb5fd4fc89f5e38,
    0x3cb618b860a31fc3, 0x3cb6341de8a2b0a2, 0x3cb64f8104b7260b, 0x3cb66ae257c99672, 0x3cb6864283b13137,
    0x3cb6a1a22950b2b1, 0x3cb6bd01e8b343bb, 0x3cb6d8626128d352, 0x3cb6f3c43161f854, 0x3cb70f27f78b68eb,
    0x3cb72a8e516914c6, 0x3cb745f7dc70eedc, 0x3cb7616535e5731f, 0x3cb77cd6faeff449, 0x3cb7984dc8babd93,
    0x3cb7b3ca3c8b1409, 0x3cb7cf4cf3db22fb, 0x3cb7ead68c73dee7, 0x3cb80667a486ea1f, 0x3cb82200dac88676,
    0x3cb83da2ce899f15, 0x3cb8594e1fd1f5bd, 0x3cb875036f7a7ec5, 0x3cb890c35f47f72d, 0x3cb8ac8e9205c043,
    0x3cb8c865aba10c9c, 0x3cb8e44951446a27, 0x3cb9003a2973b58f, 0x3cb91c38dc288347, 0x3cb9384612ef0afc,
    0x3cb954627903a28a, 0x3cb9708ebb70d5ee, 0x3cb98ccb892e2a31, 0x3cb9a919933f99bf, 0x3cb9c5798cd5d92c,
    0x3cb9e1ec2b6f7411, 0x3cb9fe7226fad24a, 0x3cba1b0c39f93692, 0x3cba37bb21a2c85b, 0x3cba547f9e0bbb88,
    0x3cba715a724aa9a4, 0x3cba8e4c64a0313d, 0x3cbaab563e9ff108, 0x3cbac878cd5af5ce, 0x3cbae5b4e18bb336,
    0x3cbb030b4fc3a11a, 0x3cbb207cf09a985b, 0x3cbb3e0aa0e00c00, 0x3cbb5bb541ce3d03, 0x3cbb797db93f8927,
    0x3cbb9764f1e5f73c, 0x3cbbb56bdb85256e, 0x3cbbd3936b2ec0a2, 0x3cbbf1dc9b81ae83, 0x3cbc10486cec16a0,
    0x3cbc2ed7e5f07a2d, 0x3cbc4d8c136e0d1c, 0x3cbc6c6608ec8705, 0x3cbc8b66e0eba617, 0x3cbcaa8fbd36a2ab,
    0x3cbcc9e1c73bd690, 0x3cbce95e3068e037, 0x3cbd0906328b8f6e, 0x3cbd28db1037ef20, 0x3cbd48de1533c647,
    0x3cbd691096e7f123, 0x3cbd8973f4d7fba5, 0x3cbdaa0999206e70, 0x3cbdcad2f8fc490e, 0x3cbdebd195522e37,
    0x3cbe0d06fb49d21c, 0x3cbe2e74c4ea46f6, 0x3cbe501c99c1d188, 0x3cbe72002f97fe25, 0x3cbe94214b2abf0a,
    0x3cbeb681c0f76f08, 0x3cbed9237610a73a, 0x3cbefc086101eca9, 0x3cbf1f328ac25321, 0x3cbf42a40fb74d6d,
    0x3cbf665f20c90168, 0x3cbf8a6604899782, 0x3cbfaebb187122bf, 0x3cbfd360d22fe785, 0x3cbff859c118f60b,
    0x3cc00ed447d3a075, 0x3cc021a8028fc947, 0x3cc034a983a902ab, 0x3cc047da4e3ef5c7, 0x3cc05b3bf6adb37e,
    0x3cc06ed023a72668, 0x3cc082988f632e17, 0x3cc0969708e8a254, 0x3cc0aacd7571c0c4, 0x3cc0bf3dd1eed448,
    0x3cc0d3ea34aa3d30, 0x3cc0e8d4cf116593, 0x3cc0fdffefa69fb6, 0x3cc1136e04207041, 0x3cc129219bbb5d35,
    0x3cc13f1d69c4096d, 0x3cc1556448602e3b, 0x3cc16bf93b9deef3, 0x3cc182df74d21261, 0x3cc19a1a564eebac,
    0x3cc1b1ad777f2f8e, 0x3cc1c99ca971a694, 0x3cc1e1ebfbe4ae39, 0x3cc1fa9fc2e2d901, 0x3cc213bc9d04cc81,
    0x3cc22d477a6fd3ee, 0x3cc24745a4ac9c24, 0x3cc261bcc77658e0, 0x3cc27cb2faa8592e, 0x3cc2982ecd770e78,
    0x3cc2b437532a0a52, 0x3cc2d0d43196db97, 0x3cc2ee0db1a978f5, 0x3cc30becd256aeee, 0x3cc32a7b5e68a4a3,
    0x3cc349c405ae12a3, 0x3cc369d27a33a840, 0x3cc38ab39256410a, 0x3cc3ac7570ae88fa, 0x3cc3cf27b31704a6,
    0x3cc3f2dbaa60f475, 0x3cc417a49cb9e5da, 0x3cc43d9815545e94, 0x3cc464ce44a73a15, 0x3cc48d62759c43bc,
    0x3cc4b7739d6b5a27, 0x3cc4e3250dcd8902, 0x3cc5109f53e9ac41, 0x3cc54011523a7e42, 0x3cc571b1a94ae41b,
    0x3cc5a5c08b718dd9, 0x3cc5dc8a243ad0fe, 0x3cc61669cf861e4c, 0x3cc653ce7b006aea, 0x3cc69540be9fe5c3,
    0x3cc6db6b8d09e232, 0x3cc72728f05f7a34, 0x3cc7799556090673, 0x3cc7d42df4d6ce8c, 0x3cc839030529f234,
    0x3cc8ab0fbfaa7c14, 0x3cc92ee0946f4496, 0x3cc9cbee014057ab, 0x3cca8fdc7894775a, 0x3ccb981f3878fdb1,
    0x3ccd3bb48209ad33,
  ]
  // swift-format-ignore
  private static let exponentialWidths: [UInt64] = [
    0x3cd164ec94bf5dc1, 0x3c60589d8b5d4119, 0x3c6ad6b2495b4d2b, 0x3c719335a95b8dba, 0x3c7522e6e54a2a73,
    0x3c785090fbc27a80, 0x3c7b38d1ef79b7cc, 0x3c7decd8b76dbd98, 0x3c803bf049c65c3c, 0x3c8170db24d6f670,
    0x3c82980290da2633, 0x3c83b388fe3d6eca, 0x3c84c515c60bfe21, 0x3c85cdf89d024ac3, 0x3c86cf40f0a72bbd,
    0x3c87c9cdda17d019, 0x3c88be5954d3606f, 0x3c89ad80552237d2, 0x3c8a97c8be5d5203, 0x3c8b7da5dddda3c4,
    0x3c8c5f7bd78c3f89, 0x3c8d3da24df17c36, 0x3c8e186678f1735a, 0x3c8ef00ccf5f4faa, 0x3c8fc4d25d683209,
    0x3c904b76ed6a7558, 0x3c90b348479b80fc, 0x3c9119f38749f5af, 0x3c917f8ceb4bdfa0, 0x3c91e426e93e49e7,
    0x3c9247d26538ff2e, 0x3c92aa9ee123680b, 0x3c930c9aa526da4b, 0x3c936dd2e26d8202, 0x3c93ce53d12162a0,
    0x3c942e28ca706748, 0x3c948d5c5f35e712, 0x3c94ebf86bcd0b93, 0x3c954a0629786f4d, 0x3c95a78e3db8befd,
    0x3c960498c7dd2ecf, 0x3c96612d6d0c68e0, 0x3c96bd5362faa944, 0x3c971911797990bb, 0x3c97746e23077973,
    0x3c97cf6f7c7e8172, 0x3c982a1b53fed599, 0x3c9884772f2be1ec, 0x3c98de8850d0c52a, 0x3c993853bdfda244,
    0x3c9991de42ad1338, 0x3c99eb2c75ff03bf, 0x3c9a4442be14884a, 0x3c9a9d255396d261, 0x3c9af5d844f224c9,
    0x3c9b4e5f794c979b, 0x3c9ba6beb33f8f89, 0x3c9bfef99359fe99, 0x3c9c57139a70d29f, 0x3c9caf102bc25adb,
    0x3c9d06f28ef0e6fb, 0x3c9d5ebdf1d86b8d, 0x3c9db6756a429057, 0x3c9e0e1bf77c31fe, 0x3c9e65b483cf1044,
    0x3c9ebd41e5e21b62, 0x3c9f14c6e202949f, 0x3c9f6c462b57feb5, 0x3c9fc3c26504a9a1, 0x3ca00d9f119a3cd9,
    0x3ca0395df60db162, 0x3ca0651f1c7276f8, 0x3ca090e3bb4b0072, 0x3ca0bcad03710137, 0x3ca0e87c207a2f66,
    0x3ca114523917ac15, 0x3ca140306f707dbe, 0x3ca16c17e1777ffb, 0x3ca19809a93d2396, 0x3ca1c406dd3d5283,
    0x3ca1f01090a9c4e2, 0x3ca21c27d3b10e05, 0x3ca2484db3c2a329, 0x3ca274833bd0189f, 0x3ca2a0c9748bcdaa,
    0x3ca2cd2164a53b5d, 0x3ca2f98c11031721, 0x3ca3260a7cfb7611, 0x3ca3529daa8a1ba1, 0x3ca37f469a851af0,
    0x3ca3ac064ccfeffc, 0x3ca3d8ddc08d336d, 0x3ca405cdf44f09c4, 0x3ca432d7e6466cd0, 0x3ca45ffc94716ca7,
    0x3ca48d3cfcc883c4, 0x3ca4ba9a1d6b18a4, 0x3ca4e814f4cb45ea, 0x3ca515ae81d900fb, 0x3ca54367c42cb5f8,
    0x3ca57141bc316f27, 0x3ca59f3d6b4e9cf9, 0x3ca5cd5bd4119335, 0x3ca5fb9dfa56cf26, 0x3ca62a04e3731a2e,
    0x3ca65891965c9b8c, 0x3ca687451bd3ebee, 0x3ca6b6207e8d3cdf, 0x3ca6e524cb59a608, 0x3ca714531150a9fb,
    0x3ca743ac61fa041c, 0x3ca77331d177d130, 0x3ca7a2e476b1240a, 0x3ca7d2c56b7d17f7, 0x3ca802d5ccce7277,
    0x3ca83316badfe62a, 0x3ca86389596108e7, 0x3ca8942ecfa40f54, 0x3ca8c50848cc6094, 0x3ca8f616f3fe1513,
    0x3ca9275c048e73e1, 0x3ca958d8b235828a, 0x3ca98a8e3940bbf4, 0x3ca9bc7ddac7035d, 0x3ca9eea8dcdde951,
    0x3caa21108ad0592d, 0x3caa53b63556c690, 0x3caa869b32d0f30f, 0x3caab9c0df81657a, 0x3caaed289dcaacff,
    0x3cab20d3d66e8bb5, 0x3cab54c3f8cf2542, 0x3cab88fa7b324fb6, 0x3cabbd78db072610, 0x3cabf2409d2dfd85,
    0x3cac27534e42e02d, 0x3cac5cb282eab1a4, 0x3cac925fd82323fb, 0x3cacc85cf395a56c, 0x3cacfeab83ed7180,
    0x3cad354d4130f2ad, 0x3cad6c43ed1ea3fe, 0x3cada391538da50a, 0x3caddb374ad2357f, 0x3cae1337b426509b,
    0x3cae4b947c16a452, 0x3cae844f9af4237f, 0x3caebd6b154a7678, 0x3caef6e8fc5b9168, 0x3caf30cb6ea0bc7f,
    0x3caf6b1498515ed0, 0x3cafa5c6b3efe1e5, 0x3cafe0e40add09d8, 0x3cb00e377af911d4, 0x3cb02c34ef11391b,
    0x3cb04a6b9e9224a3, 0x3cb068dccf1126db, 0x3cb08789cf3aad0f, 0x3cb0a673f733c819, 0x3cb0c59ca900946f,
    0x3cb0e50550efcfb7, 0x3cb104af660befce, 0x3cb1249c6a92154a, 0x3cb144cdec6f3a2b, 0x3cb1654585c404c1,
    0x3cb18604dd6fae9e, 0x3cb1a70da7a27820, 0x3cb1c861a6782a5a, 0x3cb1ea02aa9b3370, 0x3cb20bf293f0f4a2,
    0x3cb22e33524fe550, 0x3cb250c6e6403bba, 0x3cb273af61c7daa6, 0x3cb296eee942532b, 0x3cb2ba87b445db51,
    0x3cb2de7c0e962d70, 0x3cb302ce59265965, 0x3cb327810b2aa7d0, 0x3cb34c96b33bc965, 0x3cb37211f88ca856,
    0x3cb397f59c345143, 0x3cb3be447a8d8b83, 0x3cb3e5018cadded0, 0x3cb40c2fe9f5eead, 0x3cb433d2c9bd42f8,
    0x3cb45bed851bc92c, 0x3cb4848398d39432, 0x3cb4ad98a75da14c, 0x3cb4d7307b1cb127, 0x3cb5014f08b99508,
    0x3cb52bf871acaab2, 0x3cb5573106f8a75a, 0x3cb582fd4c1b4461, 0x3cb5af61fa38e107, 0x3cb5dc640388bd9e,
    0x3cb60a0897081879, 0x3cb63855247b2e94, 0x3cb6674f60c3f432, 0x3cb696fd4a9748ee, 0x3cb6c7652f9a7b1e,
    0x3cb6f88db1f42507, 0x3cb72a7dce5cd218, 0x3cb75d3ce2bd71c3, 0x3cb790d2b56b71f9, 0x3cb7c5477d1476d3,
    0x3cb7faa3e96e1412, 0x3cb830f12cc0bec3, 0x3cb8683906687342, 0x3cb8a085ce695bab, 0x3cb8d9e2823b3695,
    0x3cb9145ad2f37544, 0x3cb94ffb34fc2a0e, 0x3cb98cd0f18d1ad8, 0x3cb9caea3a24d9ea, 0x3cba0a563e49f178,
    0x3cba4b2543e84c3b, 0x3cba8d68c2ad86ea, 0x3cbad13382d845c4, 0x3cbb1699c003b60a, 0x3cbb5db15091ea0f,
    0x3cbba691d276da5e, 0x3cbbf154de4bef77, 0x3cbc3e1641c2e0a7, 0x3cbc8cf442c8c8f4, 0x3cbcde0fecf2a97f,
    0x3cbd318d6b2738c5, 0x3cbd87946fec3bec, 0x3cbde050af4ef19f, 0x3cbe3bf26e190960, 0x3cbe9aaf2af383c1,
    0x3cbefcc26750ea4a, 0x3cbf626e9791f7a7, 0x3cbfcbfe43f6c6e5, 0x3cc01ce2b362ec2e, 0x3cc056118bf58eef,
    0x3cc091c1cdcba54e, 0x3cc0d031785d48a0, 0x3cc111a8034392a6, 0x3cc156786775442a, 0x3cc19f03bcb3c2d6,
    0x3cc1ebbca0c9fa7c, 0x3cc23d2bb659919f, 0x3cc293f5ae49aaa5, 0x3cc2f0e38a4411f0, 0x3cc354ee27ccf75e,
    0x3cc3c14ec7c8b861, 0x3cc4379766e41362, 0x3cc4b9d7cd4751d1, 0x3cc54ad83ccf73f6, 0x3cc5ee7ae17313d2,
    0x3cc6aa676d4bbf72, 0x3cc78750d6eac62f, 0x3cc8939fe6f2ed19, 0x3cc9e9dc0d487b85, 0x3ccbc39e51da71fc,
    0x3ccec9d9297ebb83,
  ]
}
