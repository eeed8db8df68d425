/// Traditional characters brought to the simplified ones that every table is written in.
///
/// Only the characters that the tables and the register of regions use; the rest of a text stays as it is. Both forms
/// take three bytes, so that every place in the text keeps its offset, and the clause is still quoted as it stands.
enum TraditionalForms {
  /// `text` with simplified characters, if it is written in traditional ones.
  static func simplified(_ text: [UInt8], landmarks: Landmarks) -> [UInt8]? {
    let signs: [Landmark] = [.traditionalGrowth, .traditionalProduct, .traditionalMoney]
    let all = 0..<Int.max
    guard signs.contains(where: { landmarks.first($0, in: all) != nil }) else { return nil }
    var result = text
    var position = 0
    while position + 2 < result.count {
      guard result[position] & 0xF0 == 0xE0 else {
        position += 1
        continue
      }
      if let form = forms[Array(result[position..<position + 3])] {
        result.replaceSubrange(position..<position + 3, with: form)
      }
      position += 3
    }
    return result
  }

  private static let forms: [[UInt8]: [UInt8]] = {
    let characters = table.unicodeScalars.filter { !$0.properties.isWhitespace }.map {
      Array(String($0).utf8)
    }
    let pairs = stride(from: 0, to: characters.count - 1, by: 2).map { (characters[$0], characters[$0 + 1]) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// Pairs of a traditional character and its simplified form, made with OpenCC (t2s) for the characters of the tables.
  private static let table = """
    並并亞亚佈布佔占併并來来侖仑係系倉仓個个們们倫伦偉伟備备傢家傳传債债僕仆價价儀仪優优儲储兒儿兗兖內内兩两冊册凈净凱凯別别則则剋克剛刚創创劃划劍剑動动務务勝胜勞劳勢势勸劝勻匀匯汇區区協协卽即厤历參参叢丛
    吳吴呂吕員员啓启啟启單单噸吨噹当嚮向囌苏國国圍围園园圓圆圖图團团垻坝埰采堅坚堯尧報报場场塊块塗涂塵尘墊垫墰坛墾垦壇坛壓压壘垒壜坛壩坝壯壮壺壶壽寿夢梦夾夹奮奋婁娄孫孙學学宮宫寀采實实寧宁審审寬宽寶宝將将
    專专尋寻對对導导屆届岡冈峯峰島岛峽峡崍崃崑昆崗岗崙仑嵐岚嵗岁嶗崂嶧峄嶺岭嶼屿嶽岳巒峦巖岩師师帶带幣币幹干幾几庫库廂厢廈厦廕荫廠厂廣广廬庐張张強强彆别彈弹彌弥彙汇彥彦彿佛後后徑径從从復复徵征恆恒愛爱慄栗
    態态慮虑慶庆慼戚憑凭應应懞蒙懷怀戰战戶户採采揚扬撫抚擊击據据擴扩敎教敘叙數数斷断於于旂旗旣既昇升時时晉晋暉晖曆历曏向會会朮术東东枴拐柺拐査查條条棗枣棲栖楊杨業业極极榦干榮荣樂乐樅枞樑梁樓楼標标樹树樺桦
    橋桥機机橫横檯台檻槛欄栏權权欒栾欽钦歲岁歷历歸归氣气汙污沖冲況况涇泾涼凉淥渌淨净淩凌淶涞減减渦涡測测渾浑湞浈湯汤準准溝沟溫温溮浉滄沧滎荥滙汇滿满漁渔漢汉漣涟漲涨漵溆潁颍潛潜潤润潯浔澗涧澠渑澤泽澱淀濃浓
    濛蒙濟济濰潍濱滨瀋沈瀏浏瀘泸瀰弥瀾澜灘滩灣湾灤滦為为烏乌無无煙烟煩烦燈灯營营爐炉爭争爲为爾尔牽牵猶犹獅狮獨独獲获獻献現现琿珲瑤瑶瑪玛環环瓊琼甌瓯甕瓮產产産产甦苏甯宁畝亩畢毕當当疇畴疊叠發发監监盤盘盧卢
    眞真眾众睏困矇蒙硯砚碩硕碭砀確确礄硚礎础礦矿祿禄禪禅禮礼稅税稜棱種种稱称穀谷積积穩稳穫获窪洼窮穷窯窑競竞箇个節节範范築筑簡简簽签籤签糧粮糰团約约紅红納纳純纯級级紮扎細细紹绍終终結结絡络統统絳绛綏绥經经
    綜综綠绿綫线維维網网綵彩綿绵緑绿線线縉缙縣县總总績绩織织繫系繼继續续纍累罈坛罎坛羅罗羣群義义習习聖圣聞闻聯联聶聂職职肅肃脩修脫脱膠胶臘腊臥卧臨临臺台與与興兴舉举舊旧舘馆荊荆莊庄華华菴庵菸烟萊莱葉叶葯药
    蒼苍蓆席蓋盖蓮莲蔘参蔭荫蕪芜蕭萧薊蓟薌芗薑姜薩萨藍蓝藥药藴蕴藺蔺蘄蕲蘆芦蘇苏蘊蕴蘋苹蘭兰蘿萝處处衆众術术衕同衚胡衛卫衝冲裏里裝装裡里製制複复覈核規规覺觉觀观計计託托記记訥讷設设許许註注証证詔诏詞词試试
    該该誌志語语誼谊調调請请諸诸諾诺謀谋謙谦謝谢謨谟證证譙谯譜谱議议變变讓让讚赞豐丰豬猪貝贝貞贞負负財财貢贡貧贫貨货貴贵貸贷費费貿贸賀贺資资賈贾賓宾賚赉賢贤質质購购賽赛贊赞贏赢贛赣趙赵躍跃車车軍军軟软較较
    載载輕轻輛辆輝辉輪轮輸输輿舆轄辖轉转農农迴回這这連连週周進进遊游運运過过達达遙遥遜逊遞递遠远適适遷迁遼辽邁迈還还邊边郟郏郵邮鄆郓鄉乡鄒邹鄖郧鄧邓鄭郑鄰邻鄲郸鄴邺醣糖釋释釦扣鈡钟鈴铃鉅巨鉛铅銀银銅铜銷销
    鋒锋鋼钢錢钱錦锦錫锡錯错錶表鍾钟鎣蓥鎭镇鎮镇鏡镜鐘钟鐵铁鑲镶長长門门開开間间閔闵閘闸閣阁閤合閩闽閬阆閶阊閻阎闆板關关陘陉陝陕陞升陰阴陳陈陸陆陽阳階阶際际隨随險险隴陇隻只雙双雜杂雞鸡離离難难雲云電电霑沾
    靈灵靜静鞏巩鞦秋韆千韓韩響响頂顶頃顷項项順顺預预頗颇領领頭头顆颗額额類类顧顾顯显風风颱台飲饮餘余館馆饒饶馬马駐驻駕驾騰腾驊骅驗验驛驿體体髮发鬆松鬍胡鬥斗鬱郁魚鱼魯鲁鮁鲅鮮鲜鯉鲤鳩鸠鳳凤鳴鸣鴛鸳鴨鸭鵝鹅
    鶴鹤鷄鸡鷹鹰鹹咸鹼碱鹽盐麗丽麥麦麪面麫面麯曲麴曲麵面黃黄點点黨党齊齐齣出龍龙龐庞億亿萬万
    """
}
