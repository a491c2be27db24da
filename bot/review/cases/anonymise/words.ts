/** Surnames that people are given; what masking knows is found, these are put in its place. */
export const SURNAMES = [
  ...'林周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝明臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾江童颜郭梅盛刁钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房缪丁邓石崔龚程邢裴陆翁荀惠封靳宁仇甘武符刘景詹龙叶司黎白蒲赖卓温庄晏柴阎李王赵钱孙曾关廖谭涂侯田',
];

/** Invented: no branch, place, bank or firm is meant. */
export const BRANCHES = [
  '金桥',
  '清河湾',
  '梧桐里',
  '望湖',
  '福安里',
  '春晖',
  '长乐里',
  '明珠湾',
  '听雨',
  '杏林湾',
  '云台里',
  '朝阳里',
];
export const BANKS = ['联丰银行', '汇恒银行', '安泽银行', '瑞禾银行', '晋元银行', '启源银行'];
export const COMPANIES = ['远帆', '合盛', '嘉禾', '新桐', '百川', '永润', '星河', '卓越达', '鸿途', '万禾'];
export const PRODUCTS = [
  '稳禾1号',
  '安心桐2号',
  '嘉年3号',
  '丰和6号',
  '云帆8号',
  '长禾9号',
  '悦享5号',
  '青禾7号',
];
export const PLACES = [
  '云溪',
  '清源里',
  '南屏里',
  '松柏',
  '桃源里',
  '青禾',
  '白鹭',
  '石桥里',
  '芳草',
  '湖滨里',
  '柳林',
  '丹桂',
];
export const PLAIN_PLACES = ['云溪市', '青禾市', '松柏县', '柳林县', '白鹭市', '丹桂市', '芳草县', '南屏市'];
export const ENGLISH_NAMES = [
  'Lane',
  'Hart',
  'Brook',
  'Finch',
  'Marsh',
  'Wells',
  'Stone',
  'Reed',
  'Vale',
  'Moss',
  'Dale',
  'Frost',
];

/** Cities and provinces that people name without saying 市 or 省. */
export const KNOWN_PLACES =
  '北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 武汉 成都 西安 长沙 郑州 青岛 济南 大连 沈阳 宁波 厦门 福州 合肥 南昌 昆明 贵阳 南宁 海口 三亚 哈尔滨 长春 石家庄 太原 呼和浩特 兰州 西宁 银川 乌鲁木齐 拉萨 无锡 常州 南通 扬州 徐州 盐城 泰州 镇江 淮安 连云港 宿迁 温州 嘉兴 绍兴 金华 台州 湖州 舟山 丽水 衢州 佛山 东莞 珠海 中山 惠州 汕头 江门 湛江 肇庆 茂名 揭阳 梅州 清远 烟台 潍坊 临沂 济宁 淄博 威海 日照 德州 聊城 滨州 菏泽 枣庄 泰安 东营 洛阳 开封 南阳 新乡 许昌 安阳 商丘 周口 驻马店 信阳 平顶山 焦作 濮阳 宜昌 襄阳 荆州 黄石 十堰 孝感 黄冈 咸宁 荆门 岳阳 株洲 湘潭 衡阳 常德 邵阳 益阳 郴州 永州 怀化 娄底 绵阳 德阳 宜宾 南充 泸州 达州 乐山 自贡 内江 遂宁 广元 泉州 漳州 莆田 龙岩 三明 宁德 芜湖 蚌埠 马鞍山 安庆 阜阳 滁州 六安 宿州 亳州 赣州 九江 上饶 宜春 吉安 景德镇 唐山 保定 廊坊 邯郸 沧州 邢台 秦皇岛 张家口 承德 衡水 大同 长治 运城 临汾 晋中 包头 鄂尔多斯 赤峰 鞍山 抚顺 营口 锦州 丹东 吉林 四平 延边 大庆 齐齐哈尔 牡丹江 佳木斯 宝鸡 咸阳 渭南 延安 汉中 榆林 天水 桂林 柳州 北海 玉林 遵义 大理 曲靖 丽江 香港 澳门 台北 河北 山西 辽宁 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆'.split(
    ' ',
  );

/** A whole name that masking took out. */
export const MASKED_NAME = '〔姓名〕';

/** What stands for what masking took out, so that the sentence can be said aloud. */
export const SPOKEN_FOR: Readonly<Record<string, string>> = {
  '〔证件号〕': '我这个证件号',
  '〔卡号〕': '我那张卡',
  '〔电话〕': '我留的那个电话',
  [MASKED_NAME]: '我这个名字',
  '〔地址〕': '我家那边',
  '〔邮箱〕': '我的邮箱',
  '〔护照〕': '我的护照',
  '〔车牌〕': '我那辆车',
  '〔企业代码〕': '我们公司的代码',
  '〔账号〕': '我那个账户',
  '〔ID〕': 'my ID number',
  '〔card〕': 'my card',
  '〔phone〕': 'my phone number',
  '〔name〕': 'my name',
  '〔address〕': 'my address',
  '〔email〕': 'my email',
  '〔passport〕': 'my passport',
  '〔plate〕': 'my car',
  '〔company〕': 'our company code',
  '〔account〕': 'my account',
};
