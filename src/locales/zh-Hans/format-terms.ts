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
];

/** A text of the reader in Chinese; one that has no translation stands as it is, in quotation marks. */
export function inFormat(text: string): string {
  for (const [pattern, chinese] of TERMS) if (pattern.test(text)) return text.replace(pattern, chinese);
  // Codes, quoted values and lists of codes read the same in every language.
  return /^(?:".*"|[\w.:/-]+(?:, [\w.:/-]+)*(?:, …)?|[^a-z]*)$/s.test(text) ? text : `“${text}”`;
}
