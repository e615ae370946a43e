// Words that say what kind of text a note is, or when it was written, and never what it is about.

const GENERIC = new Set([
  'note notes introduction introductory intro overview index readme summary summaries abstract example examples reference references related see also',
  'conclusion conclusions content contents chapter section page pages file files folder background further reading misc miscellaneous other others',
  'general untitled new home moc mocs toc tocs key point points main first second third step steps basic basics advanced details description',
  'getting started start faq what why how when who where archive archived old card cards area areas space spaces atlas calendar inbox vault stub',
  'part version update updates figure table important common using use case cases resource resources topic topics http https www com org md',
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday tomorrow',
  'week weeks month months year years',
  'notiz notizen einleitung überblick zusammenfassung beispiel beispiele kapitel inhalt quellen siehe fazit ordner allgemein',
  'introducción resumen ejemplo ejemplos capítulo notas nota résumé exemple exemples chapitre sommaire généralités',
].join(' ').split(' '));

const GENERIC_HAN = new Set([
  '笔记 总结 介绍 概述 简介 目录 索引 参考 资料 相关 链接 问题 内容 方法 例子 示例 说明 章节 背景 结论 定义 特点 其他 其它 更多 附录 前言 引言 摘要',
  '使用 用于 今天 昨天 明天 年月 时间 日期 星期 关于 部分 步骤 常见 基本 简单 不同 重要 完成 归档 永久 为何 我的 真的 要写 写在 应该 一些 各类',
  '所谓 所谓的 从不 不看',
].join(' ').split(' '));

const EMPTY = /^(?:[\d.:年月日周]*|[a-z]?\d+|\d+(?:st|nd|rd|th)|第[\p{Script=Han}\d].?|.)$/u;

/** Whether a word, as written, is generic, a number, a part of a date or a single letter. */
export function isGeneric(word: string): boolean {
  const lower = word.toLowerCase();
  return GENERIC.has(lower) || GENERIC_HAN.has(lower) || (lower.length < 6 && EMPTY.test(lower));
}
