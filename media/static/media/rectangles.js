// Rectangles drawn on a picture with a mouse, a pen, a finger or the keyboard (media/forms.py).
// The text area stays the value: JSON, in percent of the picture.
(() => {
  const MOST = 20;
  const SMALLEST = 1;
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  const round = (number) => Math.round(number * 100) / 100;
  const clamp = (number, low, high) => round(Math.min(Math.max(number, low), high));
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  class Rectangles extends window.StimulusModule.Controller {
    static targets = ['input'];

    static values = {
      labelled: Boolean, noun: String, src: String, image: String, file: String, address: String,
    };

    connect() {
      this.list = this.read();
      this.listening = new AbortController();
      this.build();
      const { signal } = this.listening;
      document.addEventListener('change', (event) => this.sourceChanged(event), { signal });
      // A block just added gets its value and its neighbours after it is connected.
      setTimeout(() => { this.list = this.read(); this.draw(); this.load(this.source()); });
    }

    disconnect() {
      this.listening.abort();
      this.editor.remove();
      this.inputTarget.hidden = false;
    }

    read() {
      try {
        const list = JSON.parse(this.inputTarget.value || '[]');
        return Array.isArray(list) ? list : [];
      } catch {
        return [];
      }
    }

    build() {
      const noun = this.nounValue;
      this.img = make('img', { alt: '', draggable: false, onerror: () => this.load('') });
      this.stage = make('div', { className: 'rectangles-stage' }, this.img);
      this.stage.setAttribute('role', 'application');
      this.stage.setAttribute('aria-label', `Image : un bouton par ${noun}`);
      this.stage.addEventListener('pointerdown', (event) => this.press(event));
      this.stage.addEventListener('keydown', (event) => this.key(event));
      this.missing = make('p', { className: 'help', textContent: 'Choisissez d’abord l’image.' });
      this.add = make('button', {
        type: 'button',
        className: 'button button-small button-secondary',
        textContent: `Ajouter un ${noun}`,
        onclick: () => this.append({ x: 35, y: 45, width: 30, height: 10 }),
      });
      this.help = make('p', {
        className: 'help',
        textContent: `Tirez sur l’image pour dessiner un ${noun}. Au clavier : flèches pour déplacer, `
          + 'Maj et flèches pour agrandir ou réduire, Suppr pour retirer.',
      });
      this.items = make('ol', { className: 'rectangles-list' });
      this.live = make('p', { className: 'w-sr-only' });
      this.live.setAttribute('role', 'status');
      this.tools = make('div', {}, this.help, this.stage, this.add, this.items);
      this.editor = make('div', {}, this.missing, this.tools, this.live);
      this.element.append(this.editor);
      this.inputTarget.hidden = true;
      this.load('');
    }

    // The picture ---------------------------------------------------------------------------

    /** The field called `name`, relative to this one: same form prefix, other last part. */
    neighbour(name) {
      const own = this.inputTarget.name;
      const full = own.slice(0, own.lastIndexOf('-') + 1) + name;
      return name ? document.getElementsByName(full)[0] : undefined;
    }

    source() {
      const file = this.neighbour(this.fileValue)?.files?.[0];
      const id = this.neighbour(this.imageValue)?.value;
      if (file) return URL.createObjectURL(file);
      return id ? this.addressValue.replace('/0/', `/${id}/`) : this.srcValue;
    }

    sourceChanged({ target }) {
      if ([this.neighbour(this.imageValue), this.neighbour(this.fileValue)].includes(target)) {
        this.load(this.source());
      }
    }

    load(src) {
      this.tools.hidden = !src;
      this.missing.hidden = Boolean(src);
      if (src && this.img.getAttribute('src') !== src) this.img.src = src;
    }

    // The list ------------------------------------------------------------------------------

    append(rectangle) {
      if (this.list.length >= MOST) {
        this.say(`${MOST} au plus.`);
        return;
      }
      this.list.push(this.labelledValue ? { ...rectangle, label: '' } : rectangle);
      this.save();
      this.draw();
      this.focus(this.list.length - 1);
      this.say(`Ajouté : ${this.describe(this.list.length - 1)}`);
    }

    remove(index) {
      this.list.splice(index, 1);
      this.save();
      this.draw();
      if (this.list.length) this.focus(Math.min(index, this.list.length - 1));
      else this.add.focus();
      this.say(`${this.nounValue} ${index + 1} retiré, il en reste ${this.list.length}.`);
    }

    save() {
      this.inputTarget.value = JSON.stringify(this.list);
      this.inputTarget.dispatchEvent(new Event('input', { bubbles: true }));
      this.inputTarget.dispatchEvent(new Event('change', { bubbles: true }));
    }

    describe(index) {
      const { x, y, width, height } = this.list[index];
      return `${this.nounValue} ${index + 1} : à ${x} % de la gauche, à ${y} % du haut, `
        + `large de ${width} %, haut de ${height} %`;
    }

    say(text) {
      this.live.textContent = text;
    }

    focus(index) {
      this.boxes[index].focus();
    }

    // What is seen --------------------------------------------------------------------------

    draw() {
      this.boxes?.forEach((box) => box.remove());
      this.boxes = this.list.map((_, index) => make(
        'button',
        { type: 'button', className: 'rectangles-box' },
        make('b', { textContent: index + 1 }),
        make('i', { className: 'rectangles-handle' }),
      ));
      this.stage.append(...this.boxes);
      this.boxes.forEach((_, index) => this.place(index));
      this.items.replaceChildren(...this.list.map((_, index) => this.item(index)));
    }

    place(index) {
      for (const side of ['x', 'y', 'width', 'height']) {
        this.boxes[index].style[{ x: 'left', y: 'top' }[side] ?? side] = `${this.list[index][side]}%`;
      }
      this.boxes[index].setAttribute('aria-label', this.describe(index));
    }

    item(index) {
      const name = `${this.nounValue} ${index + 1}`;
      const item = make('li', {});
      if (this.labelledValue) {
        const label = make('input', {
          type: 'text', maxLength: 80, value: this.list[index].label ?? '', placeholder: 'Ce qu’il faut toucher',
          oninput: () => { this.list[index].label = label.value; this.save(); },
        });
        label.setAttribute('aria-label', `Texte du ${name}`);
        item.append(label);
      }
      item.append(make('button', {
        type: 'button', className: 'button button-small no', textContent: `Retirer le ${name}`,
        onclick: () => this.remove(index),
      }));
      return item;
    }

    // Hands ---------------------------------------------------------------------------------

    /** Set the rectangle inside the picture and not too small; a move keeps its size. */
    set(index, { x, y, width, height }, moved) {
      const w = clamp(width, SMALLEST, moved ? 100 : 100 - x);
      const h = clamp(height, SMALLEST, moved ? 100 : 100 - y);
      const box = { x: clamp(x, 0, 100 - w), y: clamp(y, 0, 100 - h), width: w, height: h };
      this.list[index] = { ...this.list[index], ...box };
      this.place(index);
    }

    key(event) {
      const index = this.boxes.indexOf(event.target);
      if (index < 0) return;
      const arrow = ARROWS[event.key];
      if (arrow) {
        const [dx, dy] = arrow;
        const { x, y, width, height } = this.list[index];
        if (event.shiftKey) this.set(index, { x, y, width: width + dx, height: height + dy });
        else this.set(index, { x: x + dx, y: y + dy, width, height }, true);
        this.save();
        this.say(this.describe(index));
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        this.remove(index);
      } else {
        return;
      }
      event.preventDefault();
    }

    /** Percent of the picture under the pointer. */
    point(event) {
      const { left, top, width, height } = this.img.getBoundingClientRect();
      const percent = (offset, length) => clamp((100 * offset) / length, 0, 100);
      return [percent(event.clientX - left, width), percent(event.clientY - top, height)];
    }

    press(event) {
      if (event.button || this.tracking) return;
      event.preventDefault();
      const start = this.point(event);
      const box = event.target.closest('.rectangles-box');
      const handle = event.target.closest('.rectangles-handle');
      if (box) this.follow(event, start, this.boxes.indexOf(box), Boolean(handle));
      else this.follow(event, start, -1, true);
    }

    /** Until the pointer is released: draw (`index` is -1), move or resize. */
    follow({ pointerId }, [x0, y0], index, resizing) {
      const before = index < 0 ? { x: x0, y: y0, width: 0, height: 0 } : { ...this.list[index] };
      const count = this.list.length;
      const listening = new AbortController();
      this.tracking = true;
      this.stage.setPointerCapture(pointerId);
      if (index >= 0) this.focus(index);

      const move = (event) => {
        const [x, y] = this.point(event);
        const { width, height } = before;
        if (index < 0) {
          if (Math.abs(x - x0) < SMALLEST || Math.abs(y - y0) < SMALLEST) return;
          if (this.list.length === count) this.append({ x: x0, y: y0, width: 1, height: 1 });
          if (this.list.length === count) return;
          const corner = { x: Math.min(x, x0), y: Math.min(y, y0) };
          this.set(count, { ...corner, width: Math.abs(x - x0), height: Math.abs(y - y0) });
        } else if (resizing) {
          this.set(index, { ...before, width: width + x - x0, height: height + y - y0 });
        } else {
          this.set(index, { ...before, x: before.x + x - x0, y: before.y + y - y0 }, true);
        }
      };
      const end = (cancelled) => {
        listening.abort();
        this.tracking = false;
        const drawn = index < 0 ? count : index;
        if (!this.list[drawn]) return;
        if (cancelled && index < 0) this.remove(drawn);
        else if (cancelled) this.set(index, before, true);
        this.save();
        if (this.list[drawn]) this.say(this.describe(drawn));
      };
      const { signal } = listening;
      this.stage.addEventListener('pointermove', move, { signal });
      this.stage.addEventListener('pointerup', () => end(false), { signal });
      this.stage.addEventListener('pointercancel', () => end(true), { signal });
    }
  }

  window.wagtail.app.register('rectangles', Rectangles);
})();
