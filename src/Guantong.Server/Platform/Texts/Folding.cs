using System.Text;

namespace Guantong.Server.Platform.Texts;

/// <summary>
/// One spelling for what people type in several: full-width letters and digits, traditional characters, capitals and blanks. Only for
/// comparing; nobody is shown a folded text.
/// </summary>
public static class Folding
{
    // Characters that occur in names of places and in how people say where something is; one below the other.
    const string Traditional =
        "東國園場廣號樓棟區縣鎮鄉莊與處約側邊對門網燈蓋華興龍鳳馬魚鳥楊樹橋臺灣灘溝澤濱濟滬漢濰煙島嶺嶼岡崗壩堅塊壇聖學醫藥廠庫機場電視臺郵銀"
        + "車站線鐵軌輛運輪輸鋼錢鐘錦鑫鎖陽陰陸險隊階際雲霧靈靜頭顧風飛館驛騰鷹麗麥黃齊龐長開關間聞閣闊閘問閱雙難離雞雜義習聯職聲聽勝動務勞勢勵"
        + "勳協單賣貝財貨貴買費賓賢賴賽贊趙趕躍較載輝農這進遠達遷選適還邁鄧鄭鄰鄒釣鈴銘鋒錄鍋鏡鑄鑼閃閩隨隱雖雛韓頂項順領題額顏願類顯風飄飯飲餐餘館"
        + "駐駕駱驗騎驕鬆鬥魯鮮鴻鵬鶴鹽麵點齋齡龜實寶寧審寫寬將專尋導層屬歲歷師帶幣幫幹廟廳廬廢張彈強彎從復徑態慶應懷懸戰戲戶掃掛採揚換據揮損擁擇擊擔擺攤"
        + "數斷於昇時晉曉曬會條來極構槍楓榮樁樂標樣橫檔檢櫃櫻權歐歡殘殺氣決沒況洩淺減渦測湯滿溫準溝滅滬漁潔潛澆澗濕濤瀏瀋瀾無燒爐爭爺牆狀猶獨獅獎環現"
        + "畢畫異當療發皺盡監盤眾睏矯碼磚礎礙禮禍禪種積穩窩窪競筆節範築簡籃糧糾紀紅紋納純紙級紹終組結絡給統絲經綠維綱綜緊緒編緣縣縱總績織繞繡繩繼續纖"
        + "罷羅罰聰腦腳膚臨舊艙艦蘇藝蘭蘆蘋葉著蔣蓮薦薩蟲虛蝦補裝製複見規覺覽觀觸訂計訊討訓託記訪設許訴診評詞話該詳誠語誤說課調談請論諾諸謝證識譜護讀變讓"
        + "豐豬貢貧貫責貯貼資賈賓賞質賬購贈軍軒軟輕輔輩轄轉辦辭遊過違遞遲遼邏郵鄖醬釋鑒針銅鋁銷鋪鋸鍵鍛鎂鏈鏟鐮鑽"
        + "衛衞礦蔭傑億價優儲償兩嚴圖團圍執塵墻墊夾奪奮婦孫宮尚屆嵐師廂彌彙憲戶扇擴攔攜敵曆朧棗棲楨槐欄歸殼滾漲灑煉燭獲瑪璣瓊甕瘋盧碩祿窮竄籠粵紗絨緞羈翹聳脈臘芻莖薊蠶袞詠誌豎貓躉輥遙鄲鍾鎬鐸閎陝雋韋韻";

    const string Simplified =
        "东国园场广号楼栋区县镇乡庄与处约侧边对门网灯盖华兴龙凤马鱼鸟杨树桥台湾滩沟泽滨济沪汉潍烟岛岭屿冈岗坝坚块坛圣学医药厂库机场电视台邮银"
        + "车站线铁轨辆运轮输钢钱钟锦鑫锁阳阴陆险队阶际云雾灵静头顾风飞馆驿腾鹰丽麦黄齐庞长开关间闻阁阔闸问阅双难离鸡杂义习联职声听胜动务劳势励"
        + "勋协单卖贝财货贵买费宾贤赖赛赞赵赶跃较载辉农这进远达迁选适还迈邓郑邻邹钓铃铭锋录锅镜铸锣闪闽随隐虽雏韩顶项顺领题额颜愿类显风飘饭饮餐余馆"
        + "驻驾骆验骑骄松斗鲁鲜鸿鹏鹤盐面点斋龄龟实宝宁审写宽将专寻导层属岁历师带币帮干庙厅庐废张弹强弯从复径态庆应怀悬战戏户扫挂采扬换据挥损拥择击担摆摊"
        + "数断于升时晋晓晒会条来极构枪枫荣桩乐标样横档检柜樱权欧欢残杀气决没况泄浅减涡测汤满温准沟灭沪渔洁潜浇涧湿涛浏沈澜无烧炉争爷墙状犹独狮奖环现"
        + "毕画异当疗发皱尽监盘众困矫码砖础碍礼祸禅种积稳窝洼竞笔节范筑简篮粮纠纪红纹纳纯纸级绍终组结络给统丝经绿维纲综紧绪编缘县纵总绩织绕绣绳继续纤"
        + "罢罗罚聪脑脚肤临旧舱舰苏艺兰芦苹叶著蒋莲荐萨虫虚虾补装制复见规觉览观触订计讯讨训托记访设许诉诊评词话该详诚语误说课调谈请论诺诸谢证识谱护读变让"
        + "丰猪贡贫贯责贮贴资贾宾赏质账购赠军轩软轻辅辈辖转办辞游过违递迟辽逻邮郧酱释鉴针铜铝销铺锯键锻镁链铲镰钻"
        + "卫卫矿荫杰亿价优储偿两严图团围执尘墙垫夹夺奋妇孙宫尚届岚师厢弥汇宪户扇扩拦携敌历胧枣栖桢槐栏归壳滚涨洒炼烛获玛玑琼瓮疯卢硕禄穷窜笼粤纱绒缎羁翘耸脉腊刍茎蓟蚕衮咏志竖猫趸辊遥郸钟镐铎闳陕隽韦韵";

    static readonly Dictionary<char, char> Plain = Traditional.Zip(Simplified).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);

    /// <summary>The same text in half width, simplified, in small letters and without blanks.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format) continue;
            folded.Append(Plain.TryGetValue(c, out var plain) ? plain : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }
}
