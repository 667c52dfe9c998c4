const asked = new URLSearchParams(location.search);
for (const id of ['hall', 'reason']) {
  document.getElementById(id).textContent = asked.get(id) ?? '–';
}
