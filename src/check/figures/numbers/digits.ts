/**
 * A number in digits, as a pattern. Its thousands stand behind commas, or behind spaces as journals of medicine set them:
 * 1 234 567 and 100 000, but not the two numbers of “in wave 3 120 patients”.
 */
export const arabic = String.raw`\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|[1-9]\d{0,2}(?:(?: \d{3}){2,}| 000)(?![\d,.]?\d)|\d+(?:\.\d+)?`
