/** What Google asks to leave out of `author.name`, because it has members of its own or is of no interest. */

const INTRODUCTION = /^(posted |written |edited )?by\b/i;

/** Titles before a name, those of the police included, and degrees behind it. */
const TITLE =
  /^(mr|mrs|ms|mx|dr|prof|professor|officer|deputy|sheriff|sgt|sergeant|cpl|corporal|lt|lieutenant|capt|captain|colonel|cmdr|commander|chief|det|detective|trooper|editor|reporter)\b\.?\s+\S/i;
const DEGREE = /[,\s](Ph\.?D|M\.?D|J\.?D|M\.?A|M\.?S|M\.?P\.?A|M\.?B\.?A|B\.?A|B\.?S|Esq)\.?$/;

const ORGANISATION =
  /\b(police|department|dept|sheriff['’]s|office|agency|bureau|association|foundation|institute|university|college|academy|staff|team|desk|editors|editorial|newsroom|magazine|media|inc|llc|ltd|corp|company|heartland)\b/i;

/** Whether a name is nothing but a name: without "by", a title, a degree, or a second person. */
export function isBareName(name: string): boolean {
  return !INTRODUCTION.test(name) && !TITLE.test(name) && !DEGREE.test(name) && !/[,;&@]|https?:|\band\b/i.test(name);
}

/** Whether a name is that of an organisation or of a part of one. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}
