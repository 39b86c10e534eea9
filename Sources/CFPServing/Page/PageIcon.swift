/// The app's icon: a tick beside a question mark's dot, readable at 16 pixels.
let pageIcon = """
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14532d"/>\
  <path d="M8 17l5.5 5.5L24 10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" \
  stroke-linejoin="round"/></svg>
  """
