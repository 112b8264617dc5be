// Medians, percentiles and Markdown. Imported by the parts.

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The median of each figure of some measurements. */
export const medians = (all) => Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));

/** What so large a part of the sorted values does not exceed. */
export const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

export const whole = (value) => Math.round(value).toLocaleString("en");
/** Three digits that tell something. */
export const exact = (value) => (value >= 100 ? whole(value) : value.toPrecision(value >= 10 ? 3 : 2));

/** Two digits, or four behind the point of what is small. */
export const ratio = (value) => (value >= 10 ? whole(value) : value >= 0.1 ? value.toFixed(2) : value.toFixed(4));

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
