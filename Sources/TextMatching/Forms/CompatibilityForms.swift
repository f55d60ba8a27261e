/// What compatibility forms stand for, after normalisation form NFKC of the Unicode Standard, in small
/// letters: ligatures, half-width and full-width forms, letters and numbers in circles and squares,
/// Roman numerals, fractions, Arabic letters by their place in a word, and radicals.
///
/// Left out are forms that stand for a space with something over it, and superscripts, of which
/// ``MatchingText`` makes more than one thing.
enum CompatibilityForms {
  /// The scalars that a form stands for; `nil` where it is none.
  static func scalars(of form: UInt32) -> [UInt32]? {
    switch form {
    case 0xDF: return [0x73, 0x73]  // ß
    case 0x130: return [0x69]  // The dotted capital I.
    case 0xFF01...0xFF5E: return [form - 0xFEE0]
    // Mathematical alphabets, of 26 capitals and 26 small letters each, and digits.
    case 0x1D400...0x1D6A3: return [0x61 + (form - 0x1D400) % 26]
    case 0x1D7CE...0x1D7FF: return [0x30 + (form - 0x1D7CE) % 10]
    default: return table[form]
    }
  }

  private static let table: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for (start, forms) in words {
      // By scalars: a mark that combines would make one character with the space before it.
      let parts = forms.unicodeScalars.map(\.value).split(separator: 0x20)
      for (offset, form) in parts.enumerated() where form != [0x2D] {
        table[start + UInt32(offset)] = Array(form)
      }
    }
    for (start, forms) in ideographs {
      for (offset, form) in forms.unicodeScalars.enumerated() where form != "-" {
        table[start + UInt32(offset)] = [form.value]
      }
    }
    return table
  }()

  /// The first of some scalars in a row → what each stands for; `-` is for itself.
  private static let words: [UInt32: String] = [
    0xAA: "a",
    0xBA: "o",
    0xBC: "1/4 1/2 3/4",
    0x132: "ij ij",
    0x13F: "l· l·",
    0x149: "'n",
    0x1C4: "dž dž dž lj lj lj nj nj nj",
    0x1F1: "dz dz dz",
    0x2044: "/",
    0x2070: """
    0 i - - 4 5 6 7 8 9 + − = ( ) n 0 1 2 3 4 5 6 7 8 9 + − = ( ) - a e o x ə h k l m n p s \
    t
    """,
    0x20A8: "rs",
    0x2100: """
    a/c a/s c °c - c/o c/u ɛ - °f g h h h h ħ i i l l - n no - - p q r r r - - sm tel tm - \
    z - ω - z - k å b c - e e f ⅎ m o א ב ג ד i - fax π γ γ π ∑ - - - - d d e i j
    """,
    0x2150: """
    1/7 1/9 1/10 1/3 2/3 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 1/ i ii iii iv v vi vii \
    viii ix x xi xii l c d m i ii iii iv v vi vii viii ix x xi xii l c d m
    """,
    0x2189: "0/3",
    0x2460: """
    1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 (1) (2) (3) (4) (5) (6) (7) (8) (9) \
    (10) (11) (12) (13) (14) (15) (16) (17) (18) (19) (20) 1. 2. 3. 4. 5. 6. 7. 8. 9. 10. \
    11. 12. 13. 14. 15. 16. 17. 18. 19. 20. (a) (b) (c) (d) (e) (f) (g) (h) (i) (j) (k) (l) \
    (m) (n) (o) (p) (q) (r) (s) (t) (u) (v) (w) (x) (y) (z) a b c d e f g h i j k l m n o p \
    q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z 0
    """,
    0x3200: """
    (ᄀ) (ᄂ) (ᄃ) (ᄅ) (ᄆ) (ᄇ) (ᄉ) (ᄋ) (ᄌ) (ᄎ) (ᄏ) (ᄐ) (ᄑ) (ᄒ) (가) (나) (다) (라) (마) (바) (사) (아) \
    (자) (차) (카) (타) (파) (하) (주) (오전) (오후) - (一) (二) (三) (四) (五) (六) (七) (八) (九) (十) (月) (火) \
    (水) (木) (金) (土) (日) (株) (有) (社) (名) (特) (財) (祝) (労) (代) (呼) (学) (監) (企) (資) (協) (祭) (休) \
    (自) (至) 問 幼 文 箏 - - - - - - - - pte 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 ᄀ ᄂ ᄃ \
    ᄅ ᄆ ᄇ ᄉ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ 가 나 다 라 마 바 사 아 자 차 카 타 파 하 참고 주의 우 - 一 二 三 四 五 六 七 八 九 十 月 火 水 木 \
    金 土 日 株 有 社 名 特 財 祝 労 秘 男 女 適 優 印 注 項 休 写 正 上 中 下 左 右 医 宗 学 監 企 資 協 夜 36 37 38 39 40 41 \
    42 43 44 45 46 47 48 49 50 1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 hg erg ev ltd ア イ ウ エ \
    オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ヰ ヱ ヲ \
    令和 アパート アルファ アンペア アール イニング インチ ウォン エスクード エーカー オンス オーム カイリ カラット カロリー ガロン ガンマ ギガ ギニー キュリー \
    ギルダー キロ キログラム キロメートル キロワット グラム グラムトン クルゼイロ クローネ ケース コルナ コーポ サイクル サンチーム シリング センチ セント ダース \
    デシ ドル トン ナノ ノット ハイツ パーセント パーツ バーレル ピアストル ピクル ピコ ビル ファラッド フィート ブッシェル フラン ヘクタール ペソ ペニヒ \
    ヘルツ ペンス ページ ベータ ポイント ボルト ホン ポンド ホール ホーン マイクロ マイル マッハ マルク マンション ミクロン ミリ ミリバール メガ メガトン \
    メートル ヤード ヤール ユアン リットル リラ ルピー ルーブル レム レントゲン ワット 0点 1点 2点 3点 4点 5点 6点 7点 8点 9点 10点 11点 \
    12点 13点 14点 15点 16点 17点 18点 19点 20点 21点 22点 23点 24点 hpa da au bar ov pc dm dm2 dm3 iu \
    平成 昭和 大正 明治 株式会社 pa na μa ma ka kb mb gb cal kcal pf nf μf μg mg kg hz khz mhz ghz thz \
    μl ml dl kl fm nm μm mm cm km mm2 cm2 m2 km2 mm3 cm3 m3 km3 m∕s m∕s2 pa kpa mpa gpa rad \
    rad∕s rad∕s2 ps ns μs ms pv nv μv mv kv mv pw nw μw mw kw mw kω mω a.m. bq cc cd c∕kg \
    co. db gy ha hp in kk km kt lm ln log lx mb mil mol ph p.m. ppm pr sr sv wb v∕m a∕m 1日 \
    2日 3日 4日 5日 6日 7日 8日 9日 10日 11日 12日 13日 14日 15日 16日 17日 18日 19日 20日 21日 22日 23日 24日 25日 \
    26日 27日 28日 29日 30日 31日 gal
    """,
    0xFB00: "ff fi fl ffi ffl st st",
    0xFB13: "մն մե մի վն մխ",
    0xFB20: "ע א ד ה כ ל ם ר ת +",
    0xFB50: """
    ٱ ٱ ٻ ٻ ٻ ٻ پ پ پ پ ڀ ڀ ڀ ڀ ٺ ٺ ٺ ٺ ٿ ٿ ٿ ٿ ٹ ٹ ٹ ٹ ڤ ڤ ڤ ڤ ڦ ڦ ڦ ڦ ڄ ڄ ڄ ڄ ڃ ڃ ڃ ڃ چ چ \
    چ چ ڇ ڇ ڇ ڇ ڍ ڍ ڌ ڌ ڎ ڎ ڈ ڈ ژ ژ ڑ ڑ ک ک ک ک گ گ گ گ ڳ ڳ ڳ ڳ ڱ ڱ ڱ ڱ ں ں ڻ ڻ ڻ ڻ ۀ ۀ ہ ہ \
    ہ ہ ھ ھ ھ ھ ے ے ۓ ۓ
    """,
    0xFBD3: "ڭ ڭ ڭ ڭ ۇ ۇ ۆ ۆ ۈ ۈ ۇٴ ۋ ۋ ۅ ۅ ۉ ۉ ې ې ې ې ى ى",
    0xFBFC: "ی ی ی ی",
    0xFDF0: "صلے قلے الله اكبر محمد صلعم رسول عليه وسلم صلى",
    0xFE10: ", 、 。 : ; ! ? 〖 〗 ...",
    0xFE30: ".. — – _ _ ( ) { } 〔 〕 【 】 《 》 〈 〉 「 」 『 』 - - [ ]",
    0xFE50: ", 、 . - ; : ? ! — ( ) { } 〔 〕 # & * + - < > = - - $ % @",
    0xFE80: """
    ء آ آ أ أ ؤ ؤ إ إ ئ ئ ئ ئ ا ا ب ب ب ب ة ة ت ت ت ت ث ث ث ث ج ج ج ج ح ح ح ح خ خ خ خ د د ذ \
    ذ ر ر ز ز س س س س ش ش ش ش ص ص ص ص ض ض ض ض ط ط ط ط ظ ظ ظ ظ ع ع ع ع غ غ غ غ ف ف ف ف ق ق ق \
    ق ك ك ك ك ل ل ل ل م م م م ن ن ن ن ه ه ه ه و و ى ى ي ي ي ي لآ لآ لأ لأ لإ لإ لا لا
    """,
    0xFF5F: """
    ⦅ ⦆ 。 「 」 、 ・ ヲ ァ ィ ゥ ェ ォ ャ ュ ョ ッ ー ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ \
    ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ン ゙ ゚
    """,
    0xFFE0: "¢ £ ¬ - ¦ ¥ ₩",
  ]

  /// The first of some scalars in a row → the one ideograph that each stands for; `-` is for itself.
  private static let ideographs: [UInt32: String] = [
    0x2F00: """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父\
    爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面\
    革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """,
    0xF900: """
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾\
    菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚\
    聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻\
    行降見廓兀嗀--塚-晴--凞猪益礼神祥福靖精羽-蘒-諸--逸都---飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著\
    褐視謁謹賓贈辶逸難響頻恵𤋮舘--並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆\
    視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎
    """,
  ]
}
