// The words of a link, in the editor's preview, as cms/core/wording_rules.py judges them when the
// page is submitted.
(() => {
  const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

  const bare = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  document.querySelector('wagtail-userbar').registerCheck(
    'check-link-words',
    (link, { vague }) => !ADDRESS.test(link.textContent.trim())
      && !vague.includes(bare(link.textContent)),
  );
})();
