import type { DateMeaning, Role } from './mapping.ts';
import { foldLetters } from './values/text.ts';

/** Words in the headers of tables in languages other than English and Chinese. */

type Words = Readonly<
  Partial<
    Record<
      'organisation' | 'date' | 'size' | 'country' | 'sector' | 'cause' | 'kinds' | 'summary' | 'publisher',
      string
    >
  > &
    Partial<Record<'breach-start' | 'discovery' | 'disclosure' | 'unsaid', string>>
>;

/** Beginnings of words, without accents; Japanese and Korean anywhere. `unsaid`: a report, to whomever. */
const LANGUAGES: Readonly<Record<string, Words>> = {
  de: {
    organisation: 'unternehmen firma behorde einrichtung organisation betrieb verantwortlich',
    date: 'datum tag jahr zeitpunkt bekannt veroffentlich entdeckt vorfall meldung',
    size: 'anzahl zahl betroffene datensatz personen kunden nutzer konten',
    country: 'land staat',
    sector: 'branche sektor wirtschaftszweig',
    cause: 'ursache art|des|vorfalls angriffsart',
    kinds: 'datenart datenkategorie art|der|daten',
    summary: 'beschreibung bemerkung sachverhalt',
    publisher: 'quelle',
    'breach-start': 'vorfall vorfalls angriff beginn datenpanne tatzeit',
    discovery: 'entdeck festgestellt bemerkt kenntnis',
    disclosure: 'veroffentlich bekannt offentlich',
    unsaid: 'meldung gemeldet',
  },
  fr: {
    organisation: 'organisme entreprise societe entite victime etablissement',
    date: 'date annee mois',
    size: 'nombre personnes|concernees personnes|touchees personnes|impactees enregistrements comptes',
    country: 'pays',
    sector: 'secteur',
    cause: 'cause origine type|d',
    kinds: 'types|de|donnees donnees',
    summary: 'description resume commentaire',
    'breach-start': 'fuite incident attaque violation debut',
    discovery: 'decouverte detection constat',
    disclosure: 'publication publique revelation annonce divulgation',
    unsaid: 'notification declaration signalement',
  },
  es: {
    organisation: 'empresa organizacion entidad compania organismo victima institucion',
    date: 'fecha ano mes',
    size: 'numero cantidad personas|afectadas registros afectados usuarios cuentas',
    country: 'pais',
    sector: 'sector',
    cause: 'causa motivo tipo|de|incidente tipo|de|ataque',
    kinds: 'tipos|de|datos tipo|de|datos datos',
    summary: 'descripcion resumen observaciones',
    publisher: 'fuente',
    'breach-start': 'incidente ataque brecha inicio filtracion',
    discovery: 'descubri detec',
    disclosure: 'publicacion divulgacion anuncio',
    unsaid: 'notificacion comunicacion',
  },
  pt: {
    organisation: 'empresa organizacao entidade instituicao orgao',
    date: 'data ano mes',
    size: 'numero quantidade titulares registros registos afetados pessoas contas',
    country: 'pais',
    sector: 'setor',
    cause: 'causa motivo tipo|de|incidente',
    kinds: 'tipos|de|dados tipo|de|dados dados',
    summary: 'descricao resumo',
    publisher: 'fonte',
    'breach-start': 'vazamento incidente ataque inicio',
    discovery: 'descobert detec',
    disclosure: 'divulgacao publicacao anuncio',
    unsaid: 'notificacao comunicacao',
  },
  it: {
    organisation: 'azienda societa ente organizzazione titolare',
    date: 'data anno mese',
    size: 'numero interessati persone record utenti',
    country: 'paese nazione',
    sector: 'settore',
    cause: 'causa tipo|di|incidente',
    kinds: 'tipi|di|dati categorie|di|dati dati',
    summary: 'descrizione note',
    publisher: 'fonte',
    'breach-start': 'violazione incidente attacco inizio',
    discovery: 'scoperta rilevamento',
    disclosure: 'pubblicazione annuncio divulgazione',
    unsaid: 'notifica',
  },
  nl: {
    organisation: 'organisatie bedrijf instelling onderneming',
    date: 'datum jaar maand',
    size: 'aantal betrokkenen getroffenen',
    country: 'land',
    sector: 'sector branche',
    cause: 'oorzaak soort|incident',
    kinds: 'soort|gegevens gegevens',
    summary: 'omschrijving beschrijving toelichting',
    publisher: 'bron',
    'breach-start': 'datalek incident inbreuk aanval',
    discovery: 'ontdekt ontdekking',
    disclosure: 'publicatie bekend openbaar',
    unsaid: 'melding gemeld',
  },
  ru: {
    organisation: 'компания организация',
    date: 'дата год',
    size: 'количество число записей пострадавших объем',
    country: 'страна',
    sector: 'отрасль сектор сфера',
    cause: 'причина вектор',
    kinds: 'тип|данных состав',
    summary: 'описание',
    publisher: 'источник',
    'breach-start': 'утечки инцидента взлома атаки',
    discovery: 'обнаружения выявления',
    disclosure: 'публикации раскрытия',
  },
  ja: {
    organisation: '企業名 会社名 社名 組織名 事業者 法人名 団体名 機関名',
    date: '日付 日時 時期 年月日 公表日 発表日 発生日 発覚日 判明日',
    size: '件数 人数',
    country: '国名',
    sector: '業種 業界',
    cause: '原因',
    kinds: '情報の種類 漏えい情報 漏洩情報',
    summary: '概要 内容 備考',
    publisher: '出典 情報源',
    'breach-start': '発生',
    discovery: '発覚 判明 検知 認知',
    disclosure: '公表 公開 発表 報道',
    unsaid: '報告 通知',
  },
  ko: {
    organisation: '기관명 회사명 기업명 업체 사업자 기관 기업 금융사 회사',
    date: '일자 날짜 시점 시기 연도 일시 사고일 유출일 공개일 발표일 인지일 신고일 처분일 발생일',
    size: '건수 규모 인원 유출량',
    country: '국가',
    sector: '업종 분야',
    cause: '원인',
    kinds: '유출|항목 유출항목 개인정보|항목',
    summary: '내용 개요 비고',
    publisher: '출처',
    'breach-start': '유출|시점 유출일 발생',
    discovery: '인지 발견 탐지',
    disclosure: '공개 발표 보도',
    unsaid: '신고 통지 처분',
  },
};

type Key = keyof Words;

/** Spaces part the words of a list; a bar is a space, or an apostrophe, in one of them. */
function holds(header: string, words: string): boolean {
  const plain = foldLetters(header);
  return words.split(' ').some((word) => {
    const pattern = word.replaceAll('|', "[ ']");
    return new RegExp(/[\u3040-\ud7af]/.test(word) ? pattern : `(?<!\\p{L})${pattern}`, 'u').test(plain);
  });
}

/** Letters that tell a language by themselves, if but one word of it is known. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  ko: /\p{Script=Hangul}/u,
  ja: /[ぁ-ヺ]/u,
  ru: /\p{Script=Cyrillic}/u,
};

/** The language of headers, where more of them are known in it than in English; undefined for English and Chinese. */
export function languageOf(headers: readonly string[], isEnglish: (header: string) => boolean): string | undefined {
  const knownIn = (words: Words) =>
    headers.filter((header) => Object.values(words).some((list) => holds(header, list))).length;
  const lettered = Object.keys(LETTERS).find((language) => headers.some((header) => LETTERS[language]?.test(header)));
  if (lettered !== undefined && knownIn(LANGUAGES[lettered]) > 0) return lettered;
  let [best, most] = [undefined as string | undefined, Math.max(1, headers.filter(isEnglish).length)];
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const known = knownIn(words);
    if (known > most && known * 3 > headers.length) [best, most] = [language, known];
  }
  return best;
}

/** Whether a header, in words, names a role in a language. */
export function isHeaderOf(role: Role, header: string, language: string | undefined): boolean {
  const words = language === undefined ? undefined : LANGUAGES[language];
  const ofRole = words?.[role as Key];
  // The sector of an organisation is not its name.
  if (role === 'organisation' && words?.sector !== undefined && holds(header, words.sector)) return false;
  return ofRole !== undefined && holds(header, ofRole);
}

/** What a header in a language says that a date is of; undefined where it does not. */
export function meaningIn(language: string | undefined, header: string): DateMeaning | undefined {
  const words = language === undefined ? undefined : LANGUAGES[language];
  return (['discovery', 'disclosure', 'unsaid', 'breach-start'] as const).find(
    (kind) => words?.[kind] !== undefined && holds(header, words[kind]),
  );
}
