// Comments of a review, each also at the head of the block that it speaks of
// (cms/editorial/comments_panel.py).
(() => {
  class ReviewComments extends window.StimulusModule.Controller {
    static targets = ['comment'];

    connect() {
      // The blocks of a form are built when their own controllers are connected.
      setTimeout(() => this.place());
    }

    place() {
      this.commentTargets.forEach((comment) => {
        const { block } = comment.dataset;
        const content = block
          && document.querySelector(`[data-contentpath="${CSS.escape(block)}"] .w-panel__content`);
        if (!content || content.querySelector(':scope > .review-here')) return;
        const copy = document.createElement('p');
        copy.className = 'review-here';
        copy.append(...[...comment.childNodes].map((node) => node.cloneNode(true)));
        content.prepend(copy);
      });
    }
  }

  window.wagtail.app.register('review-comments', ReviewComments);
})();
