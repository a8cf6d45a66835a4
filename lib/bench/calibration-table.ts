import type { CrossValidation } from './cross-validate'

/** What confidences are worth on documents of unseen layouts and vendors, as text for the screen. */
export function calibrationTable(report: CrossValidation['calibration']): string {
  const targets = report.targets.map(
    ({ target, straightThrough, acceptedShare, trueError }) =>
      `At ${percent(target)} % error: ${percent(acceptedShare)} % of the values accepted by thresholds of the other folds, ${(100 * trueError).toFixed(2)} % of them wrong (the best threshold would accept ${percent(straightThrough)} %)`,
  )
  const points = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1].map((coverage) => {
    const point = report.curve.reduce((a, b) =>
      Math.abs(b.coverage - coverage) < Math.abs(a.coverage - coverage) ? b : a,
    )
    return `${percent(point.coverage)}: ${(100 * point.risk).toFixed(2)}`
  })
  return [
    `Calibration error ${percent(report.calibrationError)} % (bins of equal width), ${percent(report.calibrationErrorOfEqualMass)} % (of equal mass) over ${report.n} values`,
    ...targets,
    `Error in percent among the surest percent of values: ${points.join(', ')}`,
  ].join('\n')
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
