// Apps send what they like: only a list of objects counts as a list.
export const listOf = (value) =>
  Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : [];
