import { html, type Html } from '../../shown/html';
import type { ShownAction, ShownField, ShownOrder } from '../../shown/message';
import { renderOrder } from '../../shown/order';
import { link } from '../../shown/text';
import { isJsonObject, type JsonObject, toJson } from '../json';
import { SAMPLES } from '../providers/inbound/samples';
import { inWords } from './shown/read';
import { catalogItems, PAYMENT_RESULTS, quantityOf } from './taps';

const field = (name: string, label: string, value = '', error?: string): Html =>
	html`<label class="field">${label}<input name="${name}" value="${value}" />${
		error !== undefined && html`<em>${error}</em>`
	}</label>`;

const choice = (name: string, value: string, isFirst: boolean, label: Html | string): Html =>
	html`<label class="choice"><input type="radio" name="${name}" value="${value}" required${isFirst && html` checked`}/><span>${label}</span></label>`;

const quantity = (retailerId: string): Html =>
	html`<label class="field">${retailerId}<input type="number" name="${quantityOf(retailerId)}" min="0" max="99" value="1" /></label>`;

/** What the first screen of a form was given; other fields than these are not known here. */
function flowFields(data: JsonObject): Html {
	const known = Object.entries(data).filter(
		([, value]) => !isJsonObject(value) && !Array.isArray(value),
	);
	const fields = known.map(([name, value]) => field(name, inWords(name), String(value)));
	return html`${fields}${field('answer', 'Answer')}`;
}

const addressField = ({ name, value, error }: ShownField): Html =>
	field(name, inWords(name), value, error);

interface Sheet {
	readonly title: string;
	readonly content: Html;
	/** What stands on the button that ends it; without one there is nothing to send. */
	readonly done?: string;
}

function sheetOf(action: ShownAction, order: ShownOrder | undefined): Sheet | undefined {
	switch (action.type) {
		case 'list':
			return {
				title: action.text,
				content: html`${action.sections.map(
					({ title, entries }, section) =>
						html`<fieldset><legend>${title ?? ''}</legend>${entries.map((row, index) =>
							choice(
								'row',
								row.id,
								section === 0 && index === 0,
								html`${row.title}${
									row.description !== undefined && html`<small>${row.description}</small>`
								}`,
							),
						)}</fieldset>`,
				)}`,
				done: 'Send',
			};
		case 'flow': {
			const screen = action.screen === undefined ? '' : `Screen ${action.screen}`;
			return {
				title: action.text,
				content: html`<p>${screen}</p>${flowFields(toJson(action.data ?? {}))}`,
				done: 'Submit',
			};
		}
		case 'address':
			return {
				title: action.text,
				content: html`${
					action.saved.length > 0 &&
					html`<ul>${action.saved.map(({ text }) => html`<li>${text}</li>`)}</ul>`
				}${action.fields.map(addressField)}`,
				done: 'Send',
			};
		case 'products':
			return {
				title: action.text,
				content: html`${action.sections.map(
					({ title, entries }) =>
						html`<fieldset><legend>${title ?? 'Products'}</legend>${entries.map(quantity)}</fieldset>`,
				)}${field('text', 'Note')}`,
				done: 'Place order',
			};
		case 'catalog':
			return {
				title: action.text,
				content: html`${catalogItems(action).map(quantity)}${field('text', 'Note')}`,
				done: 'Place order',
			};
		case 'pay':
			return {
				title: action.text,
				content: html`${order && renderOrder(order)}<fieldset><legend>The payment</legend>${Object.entries(
					PAYMENT_RESULTS,
				).map(([result, status], index) =>
					choice('result', result, index === 0, inWords(status)),
				)}</fieldset>`,
				done: 'Pay',
			};
		case 'location': {
			const { latitude, longitude, name, address } = SAMPLES.location;
			return {
				title: action.text,
				content: html`${field('latitude', 'Latitude', String(latitude))}${field(
					'longitude',
					'Longitude',
					String(longitude),
				)}${field('name', 'Name', name)}${field('address', 'Address', address)}`,
				done: 'Send',
			};
		}
		case 'callPermission':
			return {
				title: 'May the business call you?',
				content: html`<fieldset><legend>Calls</legend>${choice('response', 'accept', true, 'Allow')}${choice(
					'response',
					'reject',
					false,
					'Do not allow',
				)}</fieldset>`,
				done: 'Send',
			};
		case 'url':
			return {
				title: action.text,
				content: html`<p>${link(action.url)}</p>`,
				done: 'Count as tapped',
			};
		case 'contactInfo':
		case 'copy':
		case 'payload':
		case 'phone':
		case 'reply':
		case 'voiceCall':
			return undefined;
	}
}

/** What opens when a button is tapped; undefined where the tap says everything. */
export function renderSheet(
	action: ShownAction,
	order: ShownOrder | undefined,
	id: string,
): Html | undefined {
	const sheet = sheetOf(action, order);
	if (sheet === undefined) return undefined;
	const { title, content, done } = sheet;
	return html`<dialog id="${id}" aria-labelledby="${id}-title"><form method="dialog"><h3 id="${id}-title">${title}</h3><div class="sheet">${content}</div><div class="ends"><button type="button" data-close>Cancel</button><button type="submit" class="main">${done ?? 'Close'}</button></div></form></dialog>`;
}
