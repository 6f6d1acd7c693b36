/** A word in each language that titles are made in. */
export interface Word {
  readonly en: string;
  readonly zhHant: string;
  readonly zhHans: string;
  readonly pinyin: string;
  readonly ja: string;
  readonly romaji: string;
  readonly ko: string;
  readonly romaja: string;
}

/** One word a line: English, Traditional and Simplified Chinese, pinyin, Japanese, its reading, Korean, its reading. */
function words(table: string): readonly Word[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', zhHant = '', zhHans = '', pinyin = '', ja = '', romaji = '', ko = '', romaja = ''] =
        line.trim().split(' ');
      return { en, zhHant, zhHans, pinyin, ja, romaji, ko, romaja };
    });
}

/** What comes first in a title. */
export const qualities = words(`
  Midnight 午夜 午夜 Wuye 真夜中 Mayonaka 한밤 Hanbam
  Spring 春天 春天 Chuntian 春 Haru 봄 Bom
  Summer 夏日 夏日 Xiari 夏 Natsu 여름 Yeoreum
  Autumn 秋日 秋日 Qiuri 秋 Aki 가을 Gaeul
  Winter 寒冬 寒冬 Handong 冬 Fuyu 겨울 Gyeoul
  Jade 翡翠 翡翠 Feicui 翡翠 Hisui 비취 Bichwi
  Silver 白銀 白银 Baiyin 銀 Gin 은빛 Eunbit
  Golden 黃金 黄金 Huangjin 黄金 Ogon 황금 Hwanggeum
  Crimson 緋紅 绯红 Feihong 真紅 Shinku 진홍 Jinhong
  Azure 蔚藍 蔚蓝 Weilan 紺碧 Konpeki 푸른 Pureun
  Paper 紙 纸 Zhi 紙 Kami 종이 Jongi
  Glass 玻璃 玻璃 Boli 硝子 Garasu 유리 Yuri
  Iron 鋼鐵 钢铁 Gangtie 鋼鉄 Kotetsu 강철 Gangcheol
  Bamboo 竹林 竹林 Zhulin 竹林 Chikurin 대나무 Daenamu
  Lotus 蓮花 莲花 Lianhua 蓮 Hasu 연꽃 Yeonkkot
  Thunder 雷霆 雷霆 Leiting 雷鳴 Raimei 천둥 Cheondung
  Moonlit 月光 月光 Yueguang 月光 Gekko 달빛 Dalbit
  Neon 霓虹 霓虹 Nihong ネオン Neon 네온 Neon
  Quantum 量子 量子 Liangzi 量子 Ryoshi 양자 Yangja
  Phantom 幻影 幻影 Huanying 幻 Maboroshi 환영 Hwanyeong
  Silent 寂靜 寂静 Jijing 静寂 Seijaku 고요한 Goyohan
  Hidden 隱秘 隐秘 Yinmi 秘密 Himitsu 숨겨진 Sumgyeojin
  Eternal 永恆 永恒 Yongheng 永遠 Eien 영원한 Yeongwonhan
  Distant 遙遠 遥远 Yaoyuan 遠い Toi 머나먼 Meonameon
  Northern 北方 北方 Beifang 北国 Kitaguni 북녘 Bungnyeok
  Southern 南方 南方 Nanfang 南国 Nangoku 남녘 Namnyeok
  Dragon 神龍 神龙 Shenlong 竜 Ryu 용 Yong
  Tiger 猛虎 猛虎 Menghu 虎 Tora 호랑이 Horangi
  Crane 仙鶴 仙鹤 Xianhe 鶴 Tsuru 학 Hak
  Salt 海鹽 海盐 Haiyan 塩 Shio 소금 Sogeum
`);

/** What follows. */
export const things = words(`
  Harbour 港灣 港湾 Gangwan 港 Minato 항구 Hanggu
  Station 車站 车站 Chezhan 駅 Eki 정거장 Jeonggeojang
  Kitchen 廚房 厨房 Chufang 台所 Daidokoro 부엌 Bueok
  Library 圖書館 图书馆 Tushuguan 図書館 Toshokan 도서관 Doseogwan
  Garden 花園 花园 Huayuan 庭 Niwa 정원 Jeongwon
  Island 島嶼 岛屿 Daoyu 島 Shima 섬 Seom
  City 城市 城市 Chengshi 街 Machi 도시 Dosi
  Market 市集 市集 Shiji 市場 Ichiba 시장 Sijang
  School 學校 学校 Xuexiao 学校 Gakko 학교 Hakgyo
  Hotel 旅館 旅馆 Lüguan 旅館 Ryokan 여관 Yeogwan
  Bridge 橋 桥 Qiao 橋 Hashi 다리 Dari
  River 河流 河流 Heliu 川 Kawa 강 Gang
  Mountain 山脈 山脉 Shanmai 山 Yama 산 San
  Forest 森林 森林 Senlin 森 Mori 숲 Sup
  Temple 寺廟 寺庙 Simiao 寺 Tera 사원 Sawon
  Palace 宮殿 宫殿 Gongdian 宮殿 Kyuden 궁전 Gungjeon
  Fortress 堡壘 堡垒 Baolei 砦 Toride 요새 Yosae
  Detective 偵探 侦探 Zhentan 探偵 Tantei 탐정 Tamjeong
  Doctor 醫生 医生 Yisheng 医者 Isha 의사 Uisa
  Family 家族 家族 Jiazu 家族 Kazoku 가족 Gajok
  Orchestra 樂團 乐团 Yuetuan 楽団 Gakudan 악단 Akdan
  Legend 傳說 传说 Chuanshuo 伝説 Densetsu 전설 Jeonseol
  Promise 約定 约定 Yueding 約束 Yakusoku 약속 Yaksok
  Memory 記憶 记忆 Jiyi 記憶 Kioku 기억 Gieok
  Secret 祕密 秘密 Mimi 謎 Nazo 비밀 Bimil
  Letter 書信 书信 Shuxin 手紙 Tegami 편지 Pyeonji
  Journey 旅程 旅程 Lücheng 旅 Tabi 여정 Yeojeong
  Festival 慶典 庆典 Qingdian 祭 Matsuri 축제 Chukje
  Machine 機械 机械 Jixie 機械 Kikai 기계 Gigye
  Knight 騎士 骑士 Qishi 騎士 Kishi 기사 Gisa
  Witch 女巫 女巫 Nüwu 魔女 Majo 마녀 Manyeo
  Star 星辰 星辰 Xingchen 星 Hoshi 별 Byeol
  Ocean 海洋 海洋 Haiyang 海 Umi 바다 Bada
  Circus 馬戲團 马戏团 Maxituan 曲馬団 Kyokubadan 서커스 Seokeoseu
  Court 宮廷 宫廷 Gongting 宮廷 Kyutei 궁정 Gungjeong
  Cat 貓 猫 Mao 猫 Neko 고양이 Goyangi
`);
