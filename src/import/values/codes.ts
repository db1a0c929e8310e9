import type { ACTORS, Action } from '../../data/vocabulary.ts';
import { foldLetters, isUnknown, plainSigns, simplified } from './text.ts';

/**
 * Words of others for our codes. Only words that can mean nothing else stand here: what is not found keeps the
 * author's own word. "Web" may be a shop or a social network, "poor security" a mistake or an attack.
 */

/** By code, words apart by commas; in the singular, e-mail as email. */
type Words = Readonly<Record<string, string>>;

const SECTORS = {
  technology: `technology, tech, technologies, information technology, it, it service, software, saas, cloud,
    computer, computing, cybersecurity, tech company, technology company, high tech, web hosting, hosting,
    software company, 科技, 技术, 软件, 信息技术, it行业, 云计算, 网络安全, information service, informatique, informatik,
    情報通信, 情報通信業`,
  government: `government, government agency, public administration, public sector, federal government,
    state government, local government, municipality, municipal government, central government, military, army,
    defense, defence, ministry, government and military, tax authority, city government, 政府, 政务, 政府机关,
    政府部门, 国家机关, 军队, 军事, 国防, 公共管理, gov, govt, verwaltung, administration, administration publique, administración pública,
    administração pública, governo, overheid, госсектор, 官公庁, 공공, setor público, sector público, secteur public, öffentlicher sektor, öffentliche verwaltung, australian government,
    state and local government, public authority, regulatory, settore pubblico, publieke sector`,
  finance: `finance, financial, financial service, bank, banking, insurance, insurer, banking and finance, fintech,
    finance and insurance, finance insurance and credit, financial institution, investment, credit union, payment, payment processor,
    cryptocurrency, crypto, bfsi, mortgage, accounting, 金融, 银行, 保险, 证券, 支付, 金融服务, 金融业, 金融科技,
    银行业, 保险业, bsf, banken, banque, banca, financeiro, financieel, финансы, 금융, assurance, versicherung, seguro, assicurazione, bancário, bancario, banco, finance incl superannuation,
    superannuation, financial sector, 金融業`,
  telecom: `telecom, telco, telecommunication, telecommunication service, mobile carrier, mobile operator,
    internet service provider, isp, mobile network operator, phone company, wireless carrier, 电信, 通信, 运营商,
    电信运营商, 通讯, 通信运营商, télécom, telecomunicaciones, telecomunicações, 통신`,
  health: `health, healthcare, health care, medical, medicine, hospital, health service, healthcare provider,
    health care provider, health plan, healthcare clearing house, healthcare clearinghouse, pharma, pharmaceutical,
    pharmacy, clinic, life science, health and social care, healthcare and pharmaceutical, biotech, medical provider,
    dental, hospital and health care, genetic testing, 医疗, 健康, 医疗健康, 医院, 卫生, 医药, 医疗卫生, 药企, 制药, med, gesundheit,
    gesundheitswesen, santé, salud, saúde, sanità, zorg, медицина, 医療, 의료, sanidad, sanitario, health service provider, health care and social assistance, healthcare and social assistance,
    health care facility, healthcare facility, hospital system, santé publique, gezondheidszorg`,
  retail: `retail, retailer, shop, shopping, store, ecommerce, e commerce, online shopping, online retail,
    supermarket, retail trade, retail and ecommerce, retail and manufacture, online retailer, online marketplace, marketplace, grocery, 零售,
    电商, 购物, 电子商务, 超市, 网购, 零售业, bsr, handel, einzelhandel, commerce, comercio, varejo, ритейл, 小売, 유통`,
  'social-media': `social media, social network, social networking, dating, online dating, forum,
    social media platform, social platform, dating site, dating website, dating app, 社交, 社交媒体, 社交网络, 论坛,
    社交平台, 交友, 婚恋`,
  'transport-logistics': `transport, transportation, logistic, transport and logistic, transportation and logistic,
    transport logistic, shipping, delivery, courier, postal service, railway, rail, ride hailing, ride sharing,
    transportation and warehousing, express delivery, public transport, freight, 交通, 物流, 交通物流, 快递, 运输,
    交通运输, 铁路, 网约车, 快递物流, verkehr, logistik,
    transporte, vervoer, транспорт, 運輸, 운수`,
  'travel-hospitality': `travel, tourism, hospitality, hotel, airline, travel and hospitality, accommodation,
    accomodation, travel and tourism, hotel and hospitality, hospitality and tourism, travel hospitality,
    airline company, 旅游, 酒店, 旅游酒店, 旅行, 住宿, 酒店业, 旅游业, tourismus, tourisme, turismo,
    accommodation and food service, accommodation and food, aviation, restaurant`,
  education: `education, educational, academic, academia, university, school, college, education service, edtech,
    higher education, education and childcare, educational institution, educational service, school district, education and research,
    academic institution, k 12, 教育, 学校, 大学, 高校, 教育机构, 教育培训, 培训, edu, bildung, éducation, educación,
    educação, istruzione, onderwijs, образование, 교육`,
  'media-gaming': `media, media gaming, gaming, game, video game, entertainment, media and entertainment, news,
    news media, music, film, television, publishing, broadcasting, media and gaming, game developer, online gaming,
    video gaming, streaming, gaming and entertainment, newspaper, 传媒, 媒体, 游戏, 传媒游戏, 娱乐, 视频, 影视, 新闻,
    网络游戏`,
  'law-enforcement': `law enforcement, police, police force, police department, law enforcement agency, 执法,
    执法机构, 公安, 警察, 警方, 公安机关`,
  'data-broker': `data broker, data brokerage, data aggregator, people search, data brokers and aggregators, 数据经纪,
    数据经纪商, 数据公司`,
  manufacturing: `manufacturing, manufacturer, industrial, automotive, car manufacturer, industry and manufacturing,
    car maker, automobile, carmaker, 制造, 制造业, 汽车, 工业, 汽车制造`,
  energy: `energy, oil, oil and gas, gas, electricity, power, energy and utility, petroleum, nuclear, 能源, 石油,
    电力, 燃气, 石油天然气, utility, energie, energía, energia, énergie, энергетика`,
  legal: `legal, law, law firm, legal service, lawyer, 法律, 法律服务, 律所, 律师事务所`,
  'non-profit': `non profit, nonprofit, not for profit, ngo, charity, non profit organization, nonprofit organization,
    non profit organisation, non governmental organization, non profit charity, foundation, religious organization, 非营利, 非营利组织,
    公益, 慈善, 公益组织, 慈善机构`,
  political: `political, politic, political party, political campaign, party campaign, political organization, 政党,
    竞选, 政党与竞选, 政治`,
  other: 'other, bso, misc, miscellaneous, 其他, 其它',
} as const satisfies Words;

const ACTION_WORDS = {
  hacking: `hacking, hacked, hack, hacker, hacking it incident, hacking incident, hacked by, external hack,
    cyberattack, cyber attack, cyber intrusion, network intrusion, intrusion, break in, computer intrusion, hacker external, external hacker, external system breach, external breach, hack by outside party,
    sql injection, sqli, brute force, credential stuffing, exploit, exploit vuln, zero day, zero day exploit,
    vulnerability exploit, exploited vulnerability, exploitation of vulnerability, password spraying,
    stolen credential, use of stolen credential, data theft by hacker, web application attack, ddos, dos, 黑客,
    黑客攻击, 黑客入侵, 入侵, 被黑, 网络攻击, 漏洞利用, 利用漏洞, 撞库, 拖库, 脱库, sql注入, 系统入侵, 外部攻击,
    网络入侵, external system breach hacking, hackerangriff, cyberangriff, piratage, cyberattaque, ciberataque,
    ataque hacker, hackeo, attacco hacker, gehackt, взлом, 不正アクセス, 해킹, acesso não autorizado, acceso no autorizado, accès non autorisé, accesso non autorizzato,
    unbefugter zugriff, unauthorized access by outsider, third party hack`,
  misuse: `misuse, insider, inside job, insider threat, insider misuse, privilege misuse, privilege abuse,
    rogue employee, malicious insider, insider wrongdoing, data theft by employee, employee theft, internal theft,
    insider breach, unauthorized access by employee, 内鬼, 内部人员, 内部作案, 监守自盗, 员工倒卖, 内部泄密,
    内部人员泄露, 内部人员作案, 员工泄露, insider misuse, rogue contractor, innentäter, malveillance interne, инсайдер, 内部不正, data theft by employee or contractor, data theft by employee or former employee,
    employee misconduct, insider attack, 内部犯行,
    従業員不正, 不正持ち出し, 내부자 유출, 고의유출`,
  scraping: `scraping, scraped, scrape, web scraping, data scraping, scraper, crawler, crawling, api scraping, 爬虫,
    爬取, 抓取, 爬虫抓取, 数据爬取, 网络爬虫`,
  error: `error, mistake, oops, accidentally published, accidental publication, accidentally exposed,
    accidental disclosure, accidentally uploaded, accidental exposure, misconfiguration, misconfigured,
    misconfigured server, misconfigured database, misdelivery, publishing error, programming error, human error,
    configuration error, unintended disclosure, improper disposal, disposal error, unintentional, employee error,
    unsecured database, unprotected database, misconfigured s3 bucket, misaddressed email,
    email sent to wrong recipient, data emailed to wrong recipient, cloud misconfiguration, misconfigured cloud storage, email to wrong recipient, unredacted information,
    email error, mailing error, inadvertent exposure, sent to wrong recipient, wrong recipient, disclosed by mistake, unsecured server, accidental, accident, 失误,
    误操作, 配置错误, 配置不当, 误发, 操作失误, 人为失误, 人为错误, 疏忽, 数据库未设密码, 未加密数据库,
    服务器配置错误, 错误, inadvertent disclosure, data emailed to incorrect recipient,
    data posted or faxed to incorrect recipient, failure to redact, fehlversand, fehlkonfiguration, irrtum,
    erreur humaine, error humano, erro humano, errore umano, verkeerd verzonden brief, ошибка, 誤送信, 誤表示, 誤操作,
    設定ミス, メール誤送信, 管理ミス, 誤寄, 資料庫未設密碼, 配置錯誤, 誤公開, 誤廃棄, 誤表示 誤送信, 업무과실, 업무상 과실, 오발송`,
  physical: `physical, lost device, stolen device, lost or stolen device, lost stolen device, lost media,
    stolen media, lost stolen media, lost or stolen media, stolen laptop, lost laptop, laptop theft, stolen computer,
    theft, loss, lost, theft or loss, loss or theft, theft loss, physical theft, physical loss, lost hard drive,
    stolen hard drive, lost usb stick, lost usb drive, burglary, portable device, stationary device, theft of device,
    lost and stolen device, stolen or lost device, loss or theft of device, loss or theft of device or media, lost in transit, stolen laptop computer and equipment,
    lost usb, stolen paper, stolen document, lost document, lost paper, perda de equipamento, roubo de equipamento,
    vol de matériel, perte de matériel, robo de equipo, pérdida de equipo, pérdida, USBメモリ紛失, lost stolen device or media, lost or stolen device or media, lost backup tape, tampering, skimming, 设备丢失, 设备失窃, 丢失, 遗失, 失窃,
    设备被盗, 电脑丢失, 硬盘丢失, 物理盗窃, lost stolen computer, loss of device,
    loss or theft of device or media computer laptop external hard drive thumb drive cd tape etc,
    loss theft of paperwork or data left in insecure location, loss theft of device containing personal data,
    diebstahl, verlust, vol, perte, robo, perdida, roubo, furto, perda, smarrimento, gestolen, kwijtgeraakt, verloren,
    кража, утеря, 紛失, 盗難, 置き忘れ, 紛失 置き忘れ, 紛失 誤廃棄, 분실, 도난`,
  malware: `malware, ransomware, ransomware attack, virus, trojan, spyware, worm, malware attack, malicious software,
    ransom, infostealer, info stealer, stealer log, keylogger, malicious code, ransomware hacked, point of sale malware, pos malware, wiper, card skimming malware, formjacking, magecart, 恶意软件, 勒索软件,
    勒索, 勒索病毒, 病毒, 木马, 勒索攻击, 勒索软件攻击, 恶意代码, schadsoftware, rançongiciel,
    вирус вымогатель, ランサムウェア, ウイルス感染, マルウェア, 랜섬웨어, 악성코드`,
  social: `social, social engineering, phishing, phished, spear phishing, pretexting, deception, scam, vishing,
    smishing, phishing attack, email phishing, business email compromise, bec, impersonation, voice phishing,
    phishing email, 钓鱼, 网络钓鱼, 社会工程, 社工, 社会工程学, 欺骗, 诈骗, 钓鱼邮件, 钓鱼攻击, 冒充, hameçonnage, фишинг, フィッシング, 피싱`,
} as const satisfies Words & Partial<Record<Action, string>>;

type Actor = (typeof ACTORS)[number];

const ACTOR_WORDS = {
  external: `external, outsider, outside, external actor, external attacker, hacker, cybercriminal, criminal,
    cyber criminal, nation state, state sponsored, state actor, organized crime, organised crime, hacktivist,
    activist, criminal group, state affiliated, unaffiliated, malicious outsider, ransomware group, ransomware gang,
    hacker group, apt, 外部, 外部人员, 黑客, 黑客组织, 外部攻击者, 犯罪团伙, 国家支持的黑客`,
  internal: `internal, insider, inside, inside accidental, inside malicious, employee, internal actor, malicious insider, accidental insider, former employee,
    ex employee, staff, staff member, system administrator, rogue employee, 内部, 内部人员, 内鬼, 员工, 离职员工,
    前员工, 职员, 工作人员`,
  partner: `partner, business partner, business associate, supplier, vendor, third party vendor, supplier or partner,
    service provider, third party supplier, subcontractor, third party vendor breach, 合作伙伴, 合作方, 供应商,
    供应商或合作方, 供应商或合作伙伴`,
} as const satisfies Words & Partial<Record<Actor, string>>;

const DATA_KINDS = {
  name: `name, name of individual, full name, first name, last name, surname, nickname, real name, customer name, maiden name, 姓名, 名字,
    真实姓名, 全名, 氏名, namen, nom, nombre, nome`,
  'postal-address': `postal address, address, physical address, home address, mailing address, street address,
    residential address, billing address, shipping address, delivery address, postcode, zip code, postal code, 住址,
    地址, 家庭住址, 家庭地址, 收货地址, 通讯地址, 居住地址, 联系地址, 住所, adresse, dirección, endereço`,
  phone: `phone, phone number, telephone, telephone number, mobile number, mobile phone number, cell phone number,
    mobile phone, mobile, contact number, cellular number, 电话, 电话号码, 手机号, 手机号码, 手机, 联系电话, 電話番号, telefon, telefonnummer, téléphone, teléfono`,
  email: `email, email address, recovery email address, customer email address, hashed email address, 邮箱, 电子邮箱,
    邮箱地址, 电子邮件地址, 电邮地址, 电子邮件`,
  'birth-date': `birth date and place, birth date, date of birth, dob, birthday, birthdate, year of birth,
    place of birth, birthplace, partial date of birth, 出生日期, 生日, 出生年月, 出生地, 出生日期和地点, 出生年月日`,
  demographics: `sex age origin, gender, sex, age, age group, race, ethnicity, nationality, ethnic origin,
    spoken language, citizenship, demographic, gender identity, 性别, 年龄, 民族, 国籍, 籍贯, 性别年龄民族`,
  'national-id': `official id, social security number, social security number information, ssn, government issued id number, national id, national id number, government issued id,
    identity card, national identification number, identity number, identity card number, id card, id card number,
    id number, tax id, partial social security number, tax identification number, taxpayer identification number,
    government id, aadhaar, aadhaar number, cpf, national insurance number, nric, social insurance number,
    social security, voter id, 身份证, 身份证号, 身份证号码, 证件号码, 身份证件号码, 证件号, 社保号, 社会保障号,
    身份证件`,
  passport: 'passport, passport number, passport no, passport detail, passport data, 护照, 护照号, 护照号码',
  'driving-licence': `licence and vehicle, driving licence, drivers license, drivers licence, driver license,
    driving license, driver licence, drivers license number, driver license number, vehicle detail, license plate,
    licence plate, vehicle identification number, vin, vehicle, drivers licence number, vehicle registration, 驾驶证,
    驾照, 车牌, 车牌号, 驾驶证号, 车辆信息, 驾驶证和车辆`,
  password: `password or access key, password, hashed password, plaintext password, plain text password,
    encrypted password, pin, password hint, historical password, security question and answer, security question,
    auth token, credential, login credential, access key, api key, access token, password hash, pin code, private key,
    encryption key, passcode, mfa secret, 密码, 口令, 密码或访问密钥, 登录密码, 密钥, 访问密钥, 密保, 密码哈希, 凭证,
    登录凭证, パスワード, passwort, passwörter, mot de passe, mots de passe, contraseña, contraseñas, senha`,
  'user-name': `user name or account, username, user name, login name, user id, instant messenger identity,
    account name, screen name, 用户名, 账号, 帐号, 用户名或账号, 账户名, 用户账号`,
  'payment-card': `payment card, credit card, debit card, credit card number, payment card number, cvv,
    credit card cvv, partial credit card data, credit card detail, credit card data, payment card data,
    credit card information, payment card information, card detail, credit and debit card, partial credit card number,
    credit debit card, credit debit number, 支付卡, card number, card, payment card detail, full card number, 信用卡, 银行卡, 银行卡号, 信用卡号, 银行卡信息, 信用卡信息`,
  'bank-account': `bank account payment, bank account, bank account number, payment history, payment method,
    account balance, financial transaction, iban, bank detail, bank account detail, transaction history, transaction,
    bank account information, partial bank account number, banking information, bank data, banking detail,
    bank information, payment detail, 银行账户, 银行账号, 支付, 银行账户支付, 交易记录, 账户余额, 支付信息`,
  'income-tax': `income tax credit, income, income level, net worth, salary, credit status information, credit score,
    tax record, tax return, tax information, financial investment, credit history, wage, loan, debt, credit report,
    mortgage, loan information, 收入, 税务, 征信, 纳税, 工资, 收入税务征信, 信用记录, 贷款, 贷款信息, 征信报告, 薪资`,
  health: `health, medical, medical record, health record, personal health data, health insurance information,
    medical history, health data, medical data, medical information, health information, diagnosis, prescription,
    patient record, patient data, phi, protected health information, vaccination, vaccination status, hiv status,
    medication, medical condition, clinical information, treatment information, 健康, 医疗, 病历, 医疗记录, 健康信息,
    健康数据, 诊断, 医疗信息, 疫苗接种, 体检报告`,
  location: `location, geographic location, gps, gps location, location history, location data, gps coordinate,
    gps data, latitude longitude, geolocation, 位置, 定位, 行踪, 位置信息, 行踪轨迹, 轨迹`,
  biometric: `biometric or genetic, biometric, biometric data, fingerprint, genetic data, dna,
    facial recognition data, face, facial image, genetic information, iris, iris scan, 生物特征, 指纹, 基因, 人脸,
    人脸信息, 人脸数据, 生物特征或基因, 生物识别信息, 生物识别`,
  'photo-video': `photo or video, photo, video, picture, image, profile photo, selfie, avatar, photograph, 照片, 视频,
    图片, 照片或视频, 人脸照片`,
  messages: `message and call, private message, message, email message, sms message, sms, chat log, chat, call log,
    chat record, text message, call record, call detail record, phone call, direct message, chat history, 消息, 短信,
    聊天记录, 通话记录, 消息和通话, 私信, 邮件内容, 通话`,
  travel: `travel and stay, travel habit, travel plan, itinerary, flight, hotel stay, travel history, booking,
    travel detail, booking detail, travel data, hotel booking, frequent flyer number, 出行, 住宿, 行程, 开房记录,
    出行和住宿, 住宿记录, 航班, 酒店入住记录`,
  purchases: `purchase service, purchase, purchasing habit, buying preference, order, order history, purchase history,
    reward program balance, loyalty program balance, order detail, loyalty program detail, shopping history, 购物,
    订单, 消费, 购物记录, 订单信息, 消费和服务, 消费记录, 快递单`,
  employment: `employment, employer, job title, occupation, job, career level, cv, resume, job application,
    employment history, professional skill, year of professional experience, work habit, employment status,
    job information, employment information, 就业, 职业, 工作, 简历, 职位, 工作单位, 就业信息`,
  education: `education, education level, school grade class level, school, grade, academic record, student record,
    school record, educational background, exam result, student data, student information, 教育, 学历, 学校, 成绩,
    学籍, 教育背景, 考试成绩`,
  family: `family and contact, family, contact, family member name, family structure, family member,
    address book contact, address book, social connection, emergency contact, relative, parenting plan, children name,
    phone contact, next of kin, childrens name, 家庭, 联系人, 通讯录, 家庭成员, 亲属, 家庭和联系人, 家庭信息,
    紧急联系人`,
  device: `device and browsing, device, device information, ip address, browser user agent detail, imei, imei number,
    imsi number, mac address, device usage tracking data, browsing history, browser history, cookie,
    apps installed on device, user agent, cellular network name, device identifier, device id, device data,
    serial number, device serial number, 设备, 浏览记录, 设备信息, ip地址, 上网记录, 设备和浏览记录, 设备标识`,
  'police-record': `police or court file, police record, criminal record, court record, court file, police file,
    arrest record, 警方或法院档案, 犯罪记录, 警方档案, 法院档案, 案卷, 违法记录, 警情`,
  'internal-documents': `internal file code, internal document, source code, internal, internal file, trade secret,
    confidential document, classified, classified document, secret, internal data, corporate document,
    business document, 内部文件, 源代码, 代码, 内部文件代码, 机密文件, 商业机密, 内部资料`,
  profile: `profile and activity, profile, website activity, social media profile, user website url, homepage url,
    personal description, personal interest, user status, bio, biography, interest, profile data, user profile,
    account activity, profile information, 个人资料, 个人主页, 动态, 个人主页和动态, 用户画像, 个人简介`,
  'sensitive-life': `private life politic, sexual orientation, sexual fetish, religion, political view,
    political donation, sexual preference, religious belief, political opinion, political affiliation, sex life,
    私生活, 宗教, 性取向, 政治立场, 私生活政治立场, 宗教信仰, 政治观点`,
  unspecified: `personal data, personal information, pii, personal, personally identifiable information, 个人信息`,
} as const satisfies Words;

/** One form for all that differs in signs, case and number only. */
function folded(text: string): string {
  const plain = simplified(foldLetters(plainSigns(text)))
    .replace(/&/g, ' and ')
    .replace(/['.!]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/\be mail/g, 'email')
    .trim();
  if (/\p{Script=Han}/u.test(plain)) return plain.replace(/ /g, '');
  return plain.split(' ').map(singular).join(' ');
}

/** In the same way on both sides, right or wrong. "Emails" stay: they may be addresses or messages. */
function singular(word: string): string {
  if (word === 'emails' || word.length < 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ss|x|ch|sh|us)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A reader of one table, which is written out when it is first asked. */
function readerOf<Code extends string>(
  table: Readonly<Record<Code, string>>,
  isNone: (text: string) => boolean = isUnknown,
): (text: string) => Code | undefined {
  let codes: Map<string, Code> | undefined;
  const find = (text: string): Code | undefined => {
    if (codes === undefined) {
      codes = new Map();
      for (const code in table) {
        codes.set(folded(code), code);
        for (const word of table[code].split(',')) codes.set(folded(word), code);
      }
    }
    return codes.get(folded(text));
  };
  const read = (text: string): Code | undefined => {
    if (isNone(text)) return undefined;
    const whole = find(text);
    if (whole !== undefined) return whole;
    // Several words that all mean the same: "tech, software".
    const parts = text.split(/[,;|、，；]/).filter((part) => part.trim() !== '');
    const first = parts.length > 1 ? find(parts[0] ?? '') : undefined;
    return parts.every((part) => find(part) === first) ? first : undefined;
  };
  // The cells of a column say the same few words again and again.
  const known = new Map<string, Code | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const code = read(text);
    if (known.size < MOST_KEPT) known.set(text, code);
    return code;
  };
}

/** So many words of tables are kept with their codes. */
const MOST_KEPT = 5_000;

type Sector = keyof typeof SECTORS;
type DataKind = keyof typeof DATA_KINDS;

/** Our code of a sector; undefined where the word is not surely one of ours. */
export const readSector = (text: string): Sector | undefined => readSectorWord(codeBefore(text));

const readSectorWord = readerOf(SECTORS);

/** The code of the Privacy Rights Clearinghouse that stands before its words: “MED - Healthcare, Medical Providers”. */
const codeBefore = (text: string): string => /^([A-Z]{3,4}) ?[-–:] /.exec(text.trim())?.[1] ?? text.trim();

/** The VERIS action, or scraping, that a word stands for; undefined where it may be several, or says it is unknown. */
export const readAction = (text: string): keyof typeof ACTION_WORDS | undefined =>
  PRC_CODES.get(codeBefore(text)) ?? readActionWord(text);

const readActionWord = readerOf(ACTION_WORDS);

/** What the parts of a text stand for, each once: "inside job, hacked"; none where one part is no known word. */
export function severalOf<Code extends string>(
  text: string,
  read: (part: string) => Code | undefined,
): readonly Code[] {
  const parts = text.split(/[,;|/&+]| and |[，、；和]/).filter((part) => part.trim() !== '');
  const known = parts.flatMap((part) => read(part) ?? []);
  return known.length < parts.length ? [] : [...new Set(known)];
}

/** Codes of the Privacy Rights Clearinghouse: in small letters they are words, such as a disc and a port. */
const PRC_CODES: ReadonlyMap<string, keyof typeof ACTION_WORDS> = new Map([
  ['HACK', 'hacking'],
  ['INSD', 'misuse'],
  ['DISC', 'error'],
  ['PHYS', 'physical'],
  ['PORT', 'physical'],
  ['STAT', 'physical'],
  // Skimming at tills.
  ['CARD', 'physical'],
]);

/** Who did it; undefined where the word does not surely say so. */
export const readActor: (text: string) => Exclude<Actor, 'unknown'> | undefined = readerOf(ACTOR_WORDS);

const STATUS_WORDS = {
  confirmed: `confirmed, acknowledged, admitted, admits, confirms, 承认, 已承认, 확인, confirmed by company, confirmed by the company,
    confirmed by victim, official, officially confirmed, 已证实, 证实, 已确认, 确认, 属实, 已核实, 確認済み, 確認済,
    bestätigt, bestätigte, confirmé, confirmée, confirmado, confirmata, confermata, potwierdzone, confirmada, confermato, bevestigd, подтверждено`,
  reported:
    'verified, true, real, 真实, 真, genuine, legit, partly confirmed, partially confirmed, reported, media report, reported by media, reported in the media, 已报道, 媒体报道, 报道',
  claimed: `claimed, claim, claimed by attacker, alleged, allegation, unverified, not verified, unconfirmed, not confirmed,
    denied, denies, deny, denied by company, revendiqué, revendiquée, présumé, présumée, démenti, démentie, behauptet, mutmaßlich, verdacht, dementiert, bestritten, reivindicado, presunto, presunta, desmentido, desmentida, rivendicato, rivendicata, smentito, smentita, negado, negada, 疑い, 의혹, 否认泄露, заявлено, 주장, disputed, rumor, rumour, rumored, rumoured, suspected, self reported by attacker,
    claimed by the attacker, claimed by hacker, sin confirmar, 未確認, 厂商否认, 企业否认, 公司否认, 待查, 传闻, 未证实, 未经证实, 疑似, 声称, 否认, 已否认, 待核实, 未核实, 存疑, unbestätigt, non confirmé, no confirmado,
    não confirmado, non confermato, niet bevestigd`,
  court: 'judgment, judgement, court judgment, court ruling, ruled by court, 已判决, 判决',
  fabricated: `fake, false, false claim, false alarm, confirmed fake, fabricated, hoax, debunked, made up, not genuine, 虚假, 不实,
    谣言, 系谣言, 不属实, 非属实, 不实信息, 已辟谣, 辟谣, 假, 假的, gefälscht, falsche meldung, 誤報, 虚偽, 허위, 오보, фейк, デマ, falso, falsa, falsch, faux`,
} as const satisfies Words;

/** How sure a case is, by the words of a list: a status of ours, or that it is made up. */
export const readStatus: (text: string) => keyof typeof STATUS_WORDS | undefined = readerOf(STATUS_WORDS, () => false);

/** Our code of one kind of data; for a list, ask for each of its parts. */
export const readDataKind: (text: string) => DataKind | undefined = readerOf(DATA_KINDS);

/** Beginnings of NAICS codes, and our sectors; the longest that fits counts. */
const NAICS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    energy: '21|22',
    manufacturing: '31|32|33',
    technology: '334|5112|5132|518|519|5415',
    retail: '44|45',
    'transport-logistics': '48|49',
    'travel-hospitality': '481|5615|72',
    'media-gaming': '51',
    telecom: '517',
    finance: '52',
    legal: '5411',
    'data-broker': '56145',
    education: '61',
    health: '62',
    'non-profit': '624|813',
    political: '81394',
    government: '92',
    'law-enforcement': '92212|92214|92215',
    other: '11|23|42|53|54|55|56|71|81',
  }).flatMap(([sector, codes]) => codes.split('|').map((code) => [code, sector])),
);

/** Our code of a sector for a NAICS code of 2 to 6 digits; undefined where it is none. */
export function sectorOfNaics(industry: string): string | undefined {
  const digits = /^\d+/.exec(industry)?.[0] ?? '';
  for (let length = digits.length; length >= 2; length -= 1) {
    const sector = NAICS.get(digits.slice(0, length));
    if (sector !== undefined) return sector;
  }
  return undefined;
}
