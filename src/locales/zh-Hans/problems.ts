import type { LaterWords } from '../words.ts';
import { inFormat } from './format-terms.ts';

export const problems: LaterWords['problems'] = {
  title: (_bad, badText, all) => `${all}起事件中有${badText}起无法读取。`,
  parts: (_count, text, others) => `${others ? '其他事件中' : '事件中'}有${text}处无法读取，已略去。`,
  ignored: (_count, text) => `有${text}个字段不属于本格式，未予读取。`,
  doubts: (_count, text) => `有${text}处存疑，仍照原样显示。`,
  file: '数据文件无法读取。',
  network: (address) => `未能从${address}取得数据。请检查地址，并确认文件由本站提供。`,
  cross: (address, header) =>
    `未能从${address}取得数据，该文件位于其他网站。可能是地址有误，也可能是对方服务器不允许本页读取：它须发送${header}。`,
  opaque: (address, token, header) =>
    `未能从${address}取得数据。此框架的沙盒未允许${token}，因而没有来源，浏览器不让它读取文件。请让服务器随文件发送${header}，或在文件旁放置含其文本的脚本。`,
  status: (address, status) => `${address}返回${status}。请检查文件是否存在。`,
  broken: (address) => `${address}只传来了一部分。`,
  foreign: (address, source, origins) =>
    `${address}位于其他网站。页面地址只能指定本站的数据；属性${source}可指定任何网站的数据，属性${origins}可允许地址指定其他网站。`,
  line: (path, found, expected) =>
    path === '' ? `实际为${found}；应为${expected}` : `${path}：实际为${found}；应为${expected}`,
  kind: (field, expected, count) => `${field === '' ? '' : `${field}：`}应为${expected}；共${count.text}处`,
  unread: (field, count) => `${field}：不属于本格式的字段；共${count.text}处`,
  example: (path, found) => `例如 ${path}：${found}`,
  more: (count) => `另有${count}处`,
  show: '查看原因',
  address: (parameter, value) => `地址中的“${parameter}=${value}”本页无法识别，已略去。`,
  meant: (parameter) => `改用 ${parameter}`,
  attribute: (name, value) => `属性 ${name}="${value}" 无法使用，已略去。`,
  attributePath: (name) => `属性 ${name}`,
  none: (file) => `${file}中未发现问题。`,
  ours: '本站数据',
  missing: (incidents, details) => {
    const parts = [
      incidents.value > 0 ? `${incidents.text}起事件` : '',
      details.value > 0 ? `${details.text}处细节` : '',
    ].filter((part) => part !== '');
    return `数据中有${parts.join('、')}缺失。`;
  },
  retry: '重试',
  dismiss: '关闭',
  inFormat,
};
