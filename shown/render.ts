import { html, type Html } from './html';
import type {
	ShownAction,
	ShownBubble,
	ShownCard,
	ShownContact,
	ShownHeader,
	ShownLocation,
	ShownMedia,
	ShownMessage,
	ShownOffer,
	ShownOrderStatus,
	ShownProduct,
	ShownSection,
	ShownTemplate,
} from './message';
import { renderOrder } from './order';
import { formatText, formatTime, isWebAddress, link } from './text';

/** How a message is drawn. */
export interface Manner {
	/** Whether its buttons can be tapped: they then have `data-tap`, the position in {@link actionsOf}. */
	readonly canTap: boolean;
	/** Where a file is whose ID alone is known; undefined where it can't be had. */
	readonly fileOf: (id: string) => string | undefined;
}

/** Everything that can be tapped in a bubble, from top to bottom. */
export const actionsOf = ({ actions = [], cards = [] }: ShownBubble): readonly ShownAction[] => [
	...actions,
	...cards.flatMap((card) => card.actions),
];

const MEDIA_NAMES: Readonly<Record<ShownMedia['type'], string>> = {
	audio: 'Audio',
	document: 'Document',
	gif: 'GIF',
	image: 'Picture',
	sticker: 'Sticker',
	video: 'Video',
};

/** The last part of an address, which is most of what there is to tell about a file. */
function fileName(address: string): string {
	const [path = ''] = address.split(/[?#]/, 1);
	return path.slice(path.lastIndexOf('/') + 1) || address;
}

function renderMedia(media: ShownMedia, { fileOf }: Manner): Html {
	const { type, id, name, voice } = media;
	const address = media.link ?? (id === undefined ? undefined : fileOf(id));
	const kind = voice === true ? 'Voice message' : MEDIA_NAMES[type];
	const title = name ?? (media.link === undefined ? id : fileName(media.link)) ?? '';
	const isPicture = type === 'image' || type === 'sticker' || type === 'gif';
	const canLoad = address !== undefined && (isWebAddress(address) || address.startsWith('/'));
	// The words stand below the picture: they are read aloud, and seen where it does not load.
	return html`<div class="wa-media wa-${type}"><span class="wa-file"><b>${kind}</b> ${
		canLoad && !isPicture && isWebAddress(address) ? link(address, title) : title
	}</span>${canLoad && isPicture && html`<img src="${address}" alt="" loading="lazy" />`}</div>`;
}

const renderLocation = ({ latitude, longitude, name, address }: ShownLocation): Html =>
	html`<div class="wa-place"><span class="wa-map"></span><b>${name ?? 'Location'}</b>${
		address !== undefined && html`<span>${address}</span>`
	}${link(
		`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`,
		`${latitude}, ${longitude}`,
	)}</div>`;

const renderProduct = ({ retailerId, catalogId }: ShownProduct): Html =>
	html`<div class="wa-product"><span class="wa-file"><b>Product</b> ${retailerId}</span>${
		catalogId !== undefined && html`<small>Catalog ${catalogId}</small>`
	}</div>`;

function renderHeader(header: ShownHeader, manner: Manner): Html {
	switch (header.type) {
		case 'text':
			return html`<b class="wa-title">${header.text}</b>${
				header.subtext !== undefined && html`<small>${header.subtext}</small>`
			}`;
		case 'location':
			return renderLocation(header);
		case 'product':
			return renderProduct(header);
		default:
			return renderMedia(header, manner);
	}
}

const renderTemplate = ({ name, language, values = [] }: ShownTemplate): Html =>
	html`<small class="wa-template">Template <b>${name}</b> (${language})</small>${
		values.length > 0 &&
		html`<dl>${values.map((value) => html`<dt>{{${value.name}}}</dt><dd>${value.text}</dd>`)}</dl>`
	}`;

const renderOffer = ({ text, endsAt }: ShownOffer): Html =>
	html`<div class="wa-offer"><b>${text ?? 'Limited-time offer'}</b>${
		endsAt !== undefined && html`<small>Ends ${formatTime(endsAt)}</small>`
	}</div>`;

const renderStatus = ({ referenceId, status, description, payment }: ShownOrderStatus): Html =>
	html`<div class="wa-status"><small>Order ${referenceId}</small><b>${status}</b>${
		payment !== undefined && html`<span>Payment: ${payment}</span>`
	}${description !== undefined && html`<span>${description}</span>`}</div>`;

const renderContact = ({ name, organization, lines }: ShownContact): Html =>
	html`<div class="wa-contact"><b>${name}</b>${organization !== undefined && html`<small>${organization}</small>`}${lines.map(
		(line) => html`<span>${line}</span>`,
	)}</div>`;

const renderSections = <Entry>(
	sections: ReadonlyArray<ShownSection<Entry>>,
	renderEntry: (entry: Entry) => Html,
): Html =>
	html`<div class="wa-open">${sections.map(
		({ title, entries }) =>
			html`${title !== undefined && html`<b>${title}</b>`}<ul>${entries.map((entry) => html`<li>${renderEntry(entry)}</li>`)}</ul>`,
	)}</div>`;

/** What opens when a button is tapped, where nobody can tap it. */
function renderOpened(action: ShownAction): Html | undefined {
	switch (action.type) {
		case 'list':
			return renderSections(
				action.sections,
				({ title, description }) =>
					html`${title}${description !== undefined && html`<small>${description}</small>`}`,
			);
		case 'products':
			return renderSections(action.sections, (retailerId) => html`${retailerId}`);
		case 'url':
			return html`<small class="wa-to">${action.url}</small>`;
		case 'address': {
			const told = action.fields.filter(({ value, error }) => (value ?? error) !== undefined);
			if (told.length === 0) return undefined;
			return html`<dl>${told.map(
				({ name, value = '', error }) =>
					html`<dt>${name}</dt><dd>${value}${error !== undefined && html`<small>${error}</small>`}</dd>`,
			)}</dl>`;
		}
		default:
			return undefined;
	}
}

function renderActions(actions: readonly ShownAction[], from: number, { canTap }: Manner): Html {
	const renderAction = (action: ShownAction, index: number): Html =>
		canTap
			? html`<li><button type="button" class="wa-act wa-${action.type}" data-tap="${from + index}">${action.text}</button></li>`
			: html`<li><span class="wa-act wa-${action.type}">${action.text}</span>${renderOpened(action)}</li>`;
	return html`<ul class="wa-acts">${actions.map(renderAction)}</ul>`;
}

function renderCards(cards: readonly ShownCard[], from: number, manner: Manner): Html {
	let tap = from;
	const rendered = cards.map(({ header, body, actions }) => {
		const card = html`<li class="wa-card">${renderHeader(header, manner)}${
			body !== undefined && html`<p>${formatText(body)}</p>`
		}${actions.length > 0 && renderActions(actions, tap, manner)}</li>`;
		tap += actions.length;
		return card;
	});
	return html`<ul class="wa-cards">${rendered}</ul>`;
}

function renderBubble(bubble: ShownBubble, manner: Manner): Html {
	const { template, header, offer, order, orderStatus, contacts, body, footer } = bubble;
	const { actions = [], cards = [] } = bubble;
	const isSticker = header?.type === 'sticker';
	return html`<div class="wa-bubble${isSticker && ' wa-bare'}">${template && renderTemplate(template)}${header && renderHeader(header, manner)}${
		offer && renderOffer(offer)
	}${order && renderOrder(order)}${
		orderStatus && renderStatus(orderStatus)
	}${contacts?.map(renderContact)}${body !== undefined && html`<p>${formatText(body)}</p>`}${
		footer !== undefined && html`<small class="wa-footer">${footer}</small>`
	}${
		actions.length > 0 && renderActions(actions, 0, manner)
	}</div>${cards.length > 0 && renderCards(cards, actions.length, manner)}`;
}

/** A message as a phone shows it. */
export function renderMessage(message: ShownMessage, manner: Manner): Html {
	switch (message.type) {
		case 'bubble':
			return renderBubble(message, manner);
		case 'reaction':
			return html`<div class="wa-reaction">${message.emoji === undefined ? 'Reaction taken back' : message.emoji}</div>`;
		case 'typing':
			return html`<div class="wa-bubble wa-typing"><span>typing …</span></div>`;
		case 'read':
			return html`<div class="wa-read">Read: two blue ticks</div>`;
	}
}
