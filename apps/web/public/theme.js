// Runs before the first paint, so that a remembered dark page never flashes white.
try {
  var theme = localStorage.getItem('gssr.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's own setting stands.
}
