/** Welch's t-test as dudect uses it: are two sets of times drawn from one distribution, once outliers are cut off? */

/** Times of two classes of input, in ms. */
export type Samples = readonly [first: Float64Array, second: Float64Array]

/** Times above these shares of all are left out, one after the other: interrupts and collections say nothing of our code. */
const CROPS = [0.5, 0.75, 0.9, 0.99]

/** The largest |t| over the crops. Beyond 4.5 a difference is likely, beyond 10 it is certain. */
export function largestT(samples: Samples): number {
  const all = Float64Array.from([...samples[0], ...samples[1]]).sort()
  return Math.max(
    ...CROPS.map((share) => {
      const limit = all[Math.floor(all.length * share)] as number
      return Math.abs(welch(moments(samples[0], limit), moments(samples[1], limit)))
    }),
  )
}

export function median(times: Float64Array): number {
  return Float64Array.from(times).sort()[times.length >> 1] as number
}

interface Moments {
  count: number
  mean: number
  variance: number
}

function moments(times: Float64Array, limit: number): Moments {
  let count = 0
  let mean = 0
  let squares = 0
  for (const time of times) {
    if (time > limit) continue
    count++
    const distance = time - mean
    mean += distance / count
    squares += distance * (time - mean)
  }
  return { count, mean, variance: squares / (count - 1) }
}

function welch(a: Moments, b: Moments): number {
  return (a.mean - b.mean) / Math.sqrt(a.variance / a.count + b.variance / b.count)
}
