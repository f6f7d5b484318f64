/*
 * What runs in the browser: it shows what the sandbox sends, and sends back what the customer does. All
 * HTML comes from the sandbox, which has escaped whatever a message says.
 */

interface Notice {
	readonly conversation: string;
	readonly id: string;
	readonly html: string;
}

const phones = elementOf(document, '#phones');
const note = elementOf(document, '#note');

function elementOf<Kind extends HTMLElement = HTMLElement>(
	root: ParentNode,
	selector: string,
): Kind {
	const found = root.querySelector<Kind>(selector);
	if (found === null) throw new Error(`The page has no ${selector}`);
	return found;
}

/** The element in a text of HTML that has one. */
function parse(markup: string): HTMLElement {
	const template = document.createElement('template');
	template.innerHTML = markup;
	const { firstElementChild: element } = template.content;
	if (!(element instanceof HTMLElement)) throw new Error('The sandbox sent no element');
	return element;
}

let noteTimer = 0;

/** Tells something at the foot of the page, and to screen readers. */
function tell(text: string): void {
	note.textContent = text;
	clearTimeout(noteTimer);
	noteTimer = window.setTimeout(() => (note.textContent = ''), 6000);
}

async function send(method: string, path: string, body: object): Promise<unknown> {
	const response = await fetch(path, {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const answer: unknown = response.status === 204 ? {} : await response.json();
	if (!response.ok) throw new Error(problemIn(answer));
	return answer;
}

function problemIn(answer: unknown): string {
	const { error, violations = [] } = answer as {
		error?: string;
		violations?: ReadonlyArray<{ path: string; message: string }>;
	};
	const details = violations.map(({ path, message }) => `${path} ${message}`);
	return [error ?? 'The sandbox could not do it', ...details].join(': ');
}

/** Does something that may fail, which is told then. */
function attempt(work: () => Promise<void>): void {
	work().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)));
}

function showPhone({ id, html }: Notice): void {
	const phone = parse(html);
	const shown = [...phones.children].find(
		(one) => one instanceof HTMLElement && one.dataset.conversation === phone.dataset.conversation,
	);
	if (shown !== undefined) return;
	document.getElementById('empty')?.remove();
	phone.id = id;
	phones.append(phone);
}

function showEntry({ conversation, id, html }: Notice): void {
	const phone = [...phones.children].find(
		(one) => one instanceof HTMLElement && one.dataset.conversation === conversation,
	);
	if (phone === undefined) return;
	const chat = elementOf(phone, '.chat');
	const entry = parse(html);
	const old = document.getElementById(id);
	// A sheet that is open stays as it is: only what is told below the bubble can have changed.
	if (old?.querySelector('dialog[open]')) {
		old.querySelector('.meta')?.replaceWith(elementOf(entry, '.meta'));
		return;
	}
	const isAtEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80;
	if (old === null) {
		chat.querySelector('.typing')?.remove();
		chat.append(entry);
	} else {
		// The button that has the focus must not lose it, when a tick comes in.
		const focused = [...old.querySelectorAll('button')].indexOf(
			document.activeElement as HTMLButtonElement,
		);
		old.replaceWith(entry);
		entry.querySelectorAll('button')[focused]?.focus();
	}
	if (isAtEnd) chat.scrollTop = chat.scrollHeight;
}

function follow(): void {
	const changes = new EventSource('/phone/changes');
	const on = (type: string, show: (notice: Notice) => void) =>
		changes.addEventListener(type, ({ data }: MessageEvent<string>) => show(JSON.parse(data)));
	on('phone', showPhone);
	on('entry', showEntry);
	// After a lost connection everything comes anew, and replaces what is there.
	on('reset', () => {
		phones.querySelectorAll('.chat').forEach((chat) => chat.replaceChildren());
	});
}

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
	Object.fromEntries(
		[...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
	);

function placeOf(element: Element): { provider: string; customer: string } {
	const { provider = '', customer = '' } =
		element.closest<HTMLElement>('[data-conversation]')?.dataset ?? {};
	return { provider, customer };
}

async function tap(messageId: string, tap: number, values: object = {}): Promise<void> {
	const { note: told, copied } = (await send('POST', '/phone/taps', {
		messageId,
		tap,
		values,
	})) as {
		note?: string;
		copied?: string;
	};
	if (told) tell(told);
	// The clipboard is refused where the page is not secure; the note tells the code all the same.
	if (copied) await navigator.clipboard?.writeText(copied).catch(() => undefined);
}

function openSheet(button: HTMLElement): void {
	const entry = button.closest<HTMLElement>('[data-message]');
	if (entry === null) return;
	const position = Number(button.dataset.tap);
	const messageId = entry.dataset.message ?? '';
	const sheet = document.getElementById(`sheet-${entry.id.replace('entry-', '')}-${position}`);
	if (!(sheet instanceof HTMLDialogElement)) return attempt(() => tap(messageId, position));
	const form = elementOf<HTMLFormElement>(sheet, 'form');
	form.onsubmit = () => attempt(() => tap(messageId, position, valuesOf(form)));
	sheet.showModal();
}

function react(button: HTMLElement): void {
	const entry = button.closest<HTMLElement>('[data-message]');
	const dialog = elementOf<HTMLDialogElement>(document, '#reactions');
	const form = elementOf<HTMLFormElement>(dialog, 'form');
	form.onsubmit = ({ submitter }) => {
		const emoji = submitter instanceof HTMLButtonElement ? submitter.value : '';
		const { provider } = placeOf(button);
		const replyTo = entry?.dataset.message;
		const reaction = { provider, type: 'reaction', replyTo, ...(emoji && { emoji }) };
		attempt(async () => void (await send('POST', '/inbound', reaction)));
	};
	dialog.showModal();
}

document.addEventListener('click', ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
	if (button === null) return;
	if (button.dataset.tap !== undefined) openSheet(button);
	else if (button.dataset.react !== undefined) react(button);
	else if (button.dataset.close !== undefined) button.closest('dialog')?.close();
	else if (button.dataset.say !== undefined) {
		button.closest('details')?.removeAttribute('open');
		const { provider, customer: from } = placeOf(button);
		const saying = { provider, from, type: button.dataset.say };
		attempt(async () => void (await send('POST', '/inbound', saying)));
	}
});

document.addEventListener('submit', (event) => {
	const form = event.target;
	if (!(form instanceof HTMLFormElement) || form.dataset.say === undefined) return;
	event.preventDefault();
	const { provider, customer: from } = placeOf(form);
	const { text } = valuesOf(form);
	form.reset();
	attempt(
		async () => void (await send('POST', '/inbound', { provider, from, type: 'text', text })),
	);
});

document.addEventListener('change', ({ target }) => {
	if (!(target instanceof HTMLSelectElement) || target.dataset.condition === undefined) return;
	const phone = target.closest('.phone');
	const chosen = (name: string) =>
		phone?.querySelector<HTMLSelectElement>(`[data-condition=${name}]`)?.value;
	const conditions = { customer: chosen('customer'), provider: chosen('provider') };
	attempt(
		async () => void (await send('PUT', '/phone/conditions', { ...placeOf(target), conditions })),
	);
});

document.addEventListener('keydown', ({ key, target }) => {
	if (key !== 'Escape' || !(target instanceof Element)) return;
	const open = target.closest<HTMLDetailsElement>('details[open]');
	open?.removeAttribute('open');
	open?.querySelector('summary')?.focus();
});

// A picture that is not there leaves what stands behind it.
document.addEventListener(
	'error',
	({ target }) => target instanceof HTMLImageElement && target.remove(),
	true,
);

elementOf<HTMLFormElement>(document, '#add').addEventListener('submit', (event) => {
	event.preventDefault();
	const values = valuesOf(event.currentTarget as HTMLFormElement);
	attempt(async () => {
		await send('POST', '/phone/customers', values);
	});
});

elementOf<HTMLInputElement>(document, '#replay').addEventListener('change', ({ currentTarget }) => {
	const input = currentTarget as HTMLInputElement;
	const [file] = input.files ?? [];
	if (file === undefined) return;
	tell('The conversation is being replayed …');
	attempt(async () => {
		const recording: unknown = JSON.parse(await file.text());
		input.value = '';
		const { text } = (await send('POST', '/phone/replays', { recording })) as { text: string };
		tell('');
		const dialog = elementOf<HTMLDialogElement>(document, '#report');
		elementOf(dialog, 'pre').textContent = text;
		dialog.showModal();
	});
});

elementOf(document, '#theme').addEventListener('click', () => {
	const { dataset } = document.documentElement;
	const isDark =
		dataset.theme === 'dark' ||
		(dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
	dataset.theme = isDark ? 'light' : 'dark';
});

follow();
