/** "91.3 %" */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** "+1.2", "−0.4": in points. */
export function points(difference: number): string {
  const text = Math.abs(100 * difference).toFixed(1)
  if (text === '0.0') return '0.0'
  return `${difference < 0 ? '−' : '+'}${text}`
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`
}

/** "2 min 5 s" */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60]
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}

/** "1 document", "3,000 documents" */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}

/** Version 0 in addresses is the model that ships. */
export function versionLabel(number: number | null): string {
  return number === null || number === 0 ? 'the model that ships' : `version ${number}`
}
