import { formatDate } from './date-form'
import type { Kind } from './facts'
import type { Random } from './random'

/** A number as some system would give it. */
export function documentNumber(kind: Kind, date: number, random: Random): string {
  const year = formatDate(date, 'yyyy', 'en')
  const short = year.slice(2)
  const month = formatDate(date, 'mm', 'en')
  const prefix =
    kind === 'credit_note'
      ? random.pick(['CN', 'GS', 'AV', 'NC', 'CR', ''])
      : random.pick(['INV', 'RE', 'R', 'F', 'FA', 'FT', 'VF', 'IN', 'SI', 'RG', 'A', '', '', ''])
  const forms = [
    '######', '#####', '########', '##########', '####', `${year}-####`, `${year}/###`, `${prefix}-#####`, `${prefix}######`, `${prefix}${year}####`, `${prefix}-${year}-###`,
    `${prefix}/${short}/####`, `${short}${month}###`, `${year}${month}##`, `${prefix} ####`, `${year}.####`, `${short}-#####`, `###/${year}`, `##/${short}`, `@@@#####`, `????????-000#`,
    `${prefix}_####`, `${year}-${month}-##`, `${prefix} ${year}/##`, `FT ${year}/###`, `00####`, `A###/${short}`, '###', '###', '####', '#####', '#########', '############', '### ### ###', '#### ####', `${year} / ####`, `@@@@/####`, `@@-##/####`, `${prefix} ${year} ####`, '????????????????', `@@@_@@@@########`, '########@', 'inv_####', `####-####-##`, `${year}########`, `@@@@/${short}-${Number(short) + 1}/###`, `#`,
  ] // biome-ignore format: a list
  const number = random.pattern(random.pick(forms)).replace(/^[-_/ ]+/, '')
  return number === '0' ? '7' : number
}
