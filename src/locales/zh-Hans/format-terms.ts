/**
 * What the reader of data files says was found and expected, in Chinese. The reader speaks the language of the
 * format, which is English; codes, names of fields and examples stay as they are.
 */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/^an http or https address$/, '以http或https开头的网址'],
  [/^at most ([\d,]+) characters$/, '至多$1个字符'],
  [/^at most ([\d,]+); split the file$/, '至多$1个字符；请拆分文件'],
  [/^at most ([\d,]+)$/, '至多$1'],
  [/^some text$/, '文字'],
  [/^a code of lower-case letters, digits and hyphens$/, '由小写字母、数字和连字符组成的代码'],
  [/^a BCP 47 language tag such as (.+) or (.+)$/, 'BCP 47语言标签，如$1或$2'],
  [/^EDTF such as (.+) or (.+)$/, 'EDTF日期，如$1或$2'],
  [/^a finite number$/, '有限的数'],
  [/^a number of 0 or more$/, '0或更大的数'],
  [/^a whole number.*$/, '整数'],
  [/^an ISO 4217 code such as (.+) or (.+)$/, 'ISO 4217货币代码，如$1或$2'],
  [/^an ISO 3166-1 code such as (.+), or (.+)$/, 'ISO 3166-1国家代码，如$1，或$2'],
  [/^a field of the format; this one is not read$/, '本格式的字段；此字段未予读取'],
  [/^an object with a list: (.+)$/, '含列表的对象：$1'],
  [/^an object$/i, '对象'],
  [/^object$/i, '对象'],
  [/^a list$|^array$/i, '列表'],
  [/^string$/i, '文字'],
  [/^number$/i, '数'],
  [/^boolean$/i, 'true或false'],
  [/^string, object$/i, '文字，或按语言列出的文字'],
  [/^a key that no other incident has$/, '其他事件未使用的标识'],
  [/^a key that no other relation has$/, '其他关联未使用的标识'],
  [/^a key, or "context" with the id of a law$/, '标识，或填有法律标识的"context"'],
  [/^a date, here or in the entry of "context"$/, '日期，填在此处或"context"的条目中'],
  [/^a short name$/, '简短的名称'],
  [/^the key of an entry in "sources"$/, '"sources"中某一条目的标识'],
  [/^the id of an entry in "context"$/, '"context"中某一条目的标识'],
  [/^the id of an incident of this file$/, '本文件中某一事件的标识'],
  [/^at least two incidents of this file$/, '本文件中的至少两起事件'],
  [/^each member once$/, '每个成员只列一次'],
  [/^one of the members$/, '成员之一'],
  [/^a flatter file; see the schema$/, '层级较少的文件；见格式说明'],
  [/^JSON such as (.+)$/, 'JSON，如$1'],
  [/^JSON; the reader says: (.+)$/, 'JSON；解析器报告：$1'],
  [/^a data file$/, '数据文件'],
  [/^a relative path, or an http or https address$/, '相对路径，或以http或https开头的网址'],
  [/^a date such as (.+)$/, '日期，如$1'],
  [/^the fingerprint of a version: (.+)$/, '版本指纹：$1'],
  [/^a range such as (.+)$/, '范围，如$1'],
  [/^an id$/, '标识'],
  [/^nothing$|^none$/, '无'],
  [/^only one$/, '只有一个'],
  [/^a list of (\d+)$/, '含$1项的列表'],
  [/^an empty file$/, '空文件'],
  [/^(\d+) characters$/, '$1个字符'],
  [/^more than (\d+) levels of brackets$/, '超过$1层的括号'],
  [/^a name that can be seen; a blank one counts as none$/, '看得见的名称；空白名称视为没有'],
  [/^no line breaks, and no characters that .*$/, '不含换行、隐藏字符或改变书写方向的字符；已略去'],
  [
    /^a code of lower-case letters, digits and hyphens; one is made for it$/,
    '由小写字母、数字和连字符组成的代码；已代为生成',
  ],
  [/^an object with "publisher", or an http or https address$/, '含"publisher"的对象，或以http或https开头的网址'],
  [/^a key that no other source has$/, '其他来源未使用的标识'],
  [/^no day that is still to come$/, '不晚于今天的日期'],
  [/^each entry once: .*$/, '每个条目只列一次：名称、日期和数字均相同'],
  [/^a number of 1 or more; what is unknown is left out$/, '1或更大的数；未知的数应省略'],
  [/^the upper end, not below the value$/, '上限，不小于数值'],
  [/^a day after the beginning of the breach$/, '泄露开始之后的日期'],
  [/^no day after it was made public$/, '不晚于公开之日的日期'],
  [/^no day after "updated"$/, '不晚于"updated"的日期'],
  [/^one count: two are two figures, .*$/, '一个数量：两个数量即两项数字，以第一项为规模'],
  [/^either this or (".*"), which is read; .*$/, '此字段与$1只填其一；此字段是其简写，已读取$1'],
  [/^a Wikidata item such as (.+)$/, 'Wikidata条目，如$1'],
  [/^a sentence in "reason" that readers are told$/, '"reason"中写给读者的一句话'],
  [/^headline without "reason"$/, '有headline而无"reason"'],
  [/^a headline that is not rejected$/, '未被否定的headline'],
  [/^headline, rejected as a (.+)$/, 'headline，已作为$1否定'],
  [/^no part above the size; .*$/, '不大于规模的部分；可用"superseded"或"headline"说明以何者为准'],
  [/^no more than twice the size; .*$/, '不超过规模两倍的数字；可用"superseded"、"rejected"或"headline"说明原因'],
  [/^(\S+), the size is (\S+) (\S+)$/, '$1，规模为$2（$3）'],
  [/^a report of the organisation to an authority.*$/, '机构向主管部门的报告；外人向机构的举报应记为discovery'],
  [/^an act of the organisation.*$/, '机构或主管部门的行动'],
  [/^(\S+) by (\S+)$/, '$1，由$2'],
  [/^the key of another source$/, '另一来源的标识'],
  [/^keys of sources of the incident$/, '该事件来源的标识'],
  [/^fields such as (.+)$/, '字段，如$1'],
  [/^the same as (.+)$/, '与$1相同'],
  [/^(\S+), below the value (\S+)$/, '$1，小于数值$2'],
  [/^(\S+ \S+), begun (\S+)$/, '$1，开始于$2'],
  [/^(\S+ \S+), public (\S+)$/, '$1，公开于$2'],
  [/^(\w+) and (\w+)$/, '$1和$2'],
];

/** Which known format a file looks like, and by what. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/^the columns (.+)$/, '列“$1”'],
  [/^the keys (.+)$/, '键“$1”'],
  [/^a list (".*") with (.+)$/, '列表$1中的“$2”'],
  [/^one JSON object a line, with (.+)$/, '每行一个JSON对象，其中的“$1”'],
  [/^the first (bytes|letters)$/, '文件开头'],
  [/^zero bytes$/, '空字节'],
  [/^a @context$/, '@context'],
  [/^an Excel file \(XLSX\).*$/, 'Excel文件（XLSX）或ZIP压缩包；请将表格另存为CSV'],
  [/^an old Excel file \(XLS\)$/, '旧版Excel文件（XLS）'],
  [/^a compressed file \(gzip\)$/, '压缩文件（gzip）'],
  [/^an SQLite data base$/, 'SQLite数据库'],
  [/^a Parquet file$/, 'Parquet文件'],
  [/^a PDF file$/, 'PDF文件'],
  [/^text in UTF-16; save it in UTF-8$/, 'UTF-16文本；请以UTF-8保存'],
  [/^an HTML page$/, 'HTML网页'],
  [/^an RSS or Atom feed$/, 'RSS或Atom订阅源'],
  [/^an XML file$/, 'XML文件'],
  [/^one JSON object a line \(NDJSON\)$/, '每行一个JSON对象（NDJSON）'],
  [/^(?:(.+), )?one JSON object a line$/, '$1，每行一个JSON对象'],
  [/^(?:(.+), )?a table with tabs \(TSV\)$/, '$1 制表符分隔的表格（TSV）'],
  [/^(?:(.+), )?a table \(CSV, with semicolons\)$/, '$1 分号分隔的表格（CSV）'],
  [/^(?:(.+), )?a table \(CSV\)$/, '$1 逗号分隔的表格（CSV）'],
  [/^a list under the name (".*") instead of "incidents"$/, '名为$1而非"incidents"的列表'],
  [/^a list of another format$/, '其他格式的列表'],
];
const HINT = /^(.+?)\. None of the fields is known; (.+) look like: (.+)$/s;

function looks(text: string): string {
  for (const [pattern, chinese] of LOOKS) if (pattern.test(text)) return text.replace(pattern, chinese).trim();
  return text;
}

/** A text of the reader in Chinese; one that has no translation stands as it is, in quotation marks. */
export function inFormat(text: string): string {
  const [, expected, found, known] = HINT.exec(text) ?? [];
  if (expected !== undefined)
    return `${inFormat(expected)}。没有一个字段可识别；从${looks(found)}看，像是${looks(known)}`;
  for (const [pattern, chinese] of TERMS) if (pattern.test(text)) return text.replace(pattern, chinese);
  // Codes, quoted values and lists of codes read the same in every language.
  return /^(?:".*"|[\w.:/-]+(?:, [\w.:/-]+)*(?:, …)?|[^a-z]*)$/s.test(text) ? text : `“${text}”`;
}
