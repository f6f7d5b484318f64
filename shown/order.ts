import { html, type Html } from './html';
import type { ShownItem, ShownOrder } from './message';
import { formatAmount, isWebAddress } from './text';

/** An order with its lines and what it comes to. */
export function renderOrder(order: ShownOrder): Html {
	const money = (minor: number): string => formatAmount(minor, order.currency);
	const renderItem = ({ name, quantity, amount, saleAmount, image }: ShownItem): Html =>
		html`<tr><th scope="row">${
			image !== undefined &&
			isWebAddress(image) &&
			html`<img src="${image}" alt="" loading="lazy" />`
		}${name}<small>${quantity} × ${
			saleAmount === undefined ? money(amount) : html`<s>${money(amount)}</s> ${money(saleAmount)}`
		}</small></th><td>${money((saleAmount ?? amount) * quantity)}</td></tr>`;
	const sum = (label: string, minor: number | undefined): Html | false =>
		minor !== undefined && html`<tr><th scope="row">${label}</th><td>${money(minor)}</td></tr>`;
	return html`<table class="wa-order"><caption>Order ${order.referenceId}</caption><tbody>${order.items.map(renderItem)}</tbody><tfoot>${sum('Subtotal', order.subtotal)}${sum(
		'Discount',
		order.discount && -order.discount,
	)}${sum('Shipping', order.shipping)}${sum('Tax', order.tax)}<tr class="wa-total"><th scope="row">Total</th><td>${money(order.total)}</td></tr></tfoot></table>${order.payment !== undefined && html`<small>${order.payment}</small>`}`;
}
