import type { JsonObject } from '../../common/json';
import type { MediaSource } from './media';
import type { OrderDetails, PaymentType } from './order-details';
import type { OrderStatus } from './order-status';
import type { AsGiven, OneOf, OneOfIfRead, Stage } from '../stage';

/** What takes the place of a variable; `name` where the template names its variables. */
export interface TemplateText {
	readonly text: string;
	readonly name?: string;
}

/** The variable of a headline. */
interface TemplateTextHeader extends TemplateText {
	readonly type: 'text';
}

/** The file above the body. */
export type TemplateMediaHeader = {
	readonly type: 'document' | 'gif' | 'image' | 'video';
	readonly filename?: string;
} & MediaSource;

/** The place above the body. */
interface TemplateLocationHeader<Values extends Stage = AsGiven> {
	readonly type: 'location';
	readonly latitude: Values['number'];
	readonly longitude: Values['number'];
	/** The name of the place. */
	readonly placeName?: string;
	readonly address?: string;
}

/** The product above the body. */
interface TemplateProductHeader {
	readonly type: 'product';
	readonly catalogId: string;
	readonly retailerId: string;
}

/** What fills the header of a template. */
export type TemplateHeader<Values extends Stage = AsGiven> =
	| TemplateTextHeader
	| TemplateMediaHeader
	| TemplateLocationHeader<Values>
	| TemplateProductHeader;

/** Products under one heading. */
export interface TemplateProductSection {
	readonly title: string;
	readonly retailerIds: readonly string[];
}

/** What all buttons have. */
interface ButtonBase<Type extends string> {
	readonly type: Type;
	/** The button's position in the template, from 0; buttons that take nothing count, too. */
	readonly index: number;
}

/** A button that answers; the payload comes back when the customer taps it. */
interface TemplateQuickReply extends ButtonBase<'quickReply'> {
	readonly payload: string;
}

/** A button that leads to an address whose end is variable. */
interface TemplateUrlButton extends ButtonBase<'url'> {
	readonly suffix: string;
}

/** A button that copies a coupon code. */
interface TemplateCopyCode extends ButtonBase<'copyCode'> {
	readonly code: string;
}

/** A button that opens a flow. */
interface TemplateFlowButton extends ButtonBase<'flow'> {
	/** What comes back with the answers. */
	readonly token?: string;
	/** What the first screen is given. */
	readonly data?: JsonObject;
}

/** A button that opens the catalog. */
interface TemplateCatalogButton extends ButtonBase<'catalog'> {
	/** The product whose picture is shown; the first of the catalog unless told. */
	readonly thumbnailRetailerId?: string;
}

/** A button that opens a choice of products. */
interface TemplateProductsButton extends ButtonBase<'products'> {
	readonly thumbnailRetailerId?: string;
	readonly sections: readonly TemplateProductSection[];
}

/** A button that opens an order to pay. */
interface TemplateOrderButton<Values extends Stage = AsGiven> extends ButtonBase<'orderDetails'> {
	readonly details: OrderDetails<Values>;
}

/** A button that calls the business on WhatsApp. */
interface TemplateCallButton<Values extends Stage = AsGiven> extends ButtonBase<'voiceCall'> {
	/** How long the button works, in minutes. */
	readonly validityMinutes?: Values['number'];
	/** What comes with the call. */
	readonly callPayload?: string;
}

/** A button of a card. */
export type TemplateCardButton = TemplateQuickReply | TemplateUrlButton;

/** What fills a button of a template. Buttons without a variable have nothing to fill. */
export type TemplateButton<Values extends Stage = AsGiven> =
	| TemplateCardButton
	| TemplateCopyCode
	| TemplateFlowButton
	| TemplateCatalogButton
	| TemplateProductsButton
	| TemplateOrderButton<Values>
	| TemplateCallButton<Values>;

/** The files that a card can begin with. */
export const CARD_HEADER_TYPES = ['image', 'video'] as const;

/** What fills a card of a carousel. */
export interface TemplateCard {
	readonly header: TemplateMediaHeader;
	readonly body?: readonly TemplateText[];
	readonly buttons?: readonly TemplateCardButton[];
}

/** The order that a template is an update on. */
export interface TemplateOrderStatus<Values extends Stage = AsGiven> {
	readonly referenceId: string;
	readonly paymentType?: OneOf<PaymentType, Values>;
	readonly status: OneOfIfRead<OrderStatus, Values>;
	readonly description?: string;
}

/** What fills the variables of a template. */
export interface TemplateFilling<Values extends Stage = AsGiven> {
	readonly header?: TemplateHeader<Values>;
	readonly body?: readonly TemplateText[];
	readonly buttons?: ReadonlyArray<TemplateButton<Values>>;
	readonly cards?: readonly TemplateCard[];
	/** When a limited-time offer ends, in milliseconds since 1970. */
	readonly offerEndsAt?: number;
	readonly orderStatus?: TemplateOrderStatus<Values>;
	/** The one-time code of an authentication template: it fills the body and the button. */
	readonly code?: string;
}

/** The words of a template as the editor shows them. They are for looking at, and never sent. */
export interface TemplateWords {
	readonly header?: string;
	readonly body?: string;
	readonly footer?: string;
	/** What stands on each button. */
	readonly buttons?: readonly string[];
}

/** A message that WhatsApp approved before; also outside of the customer-service window. */
export interface TemplateMessage<Values extends Stage = AsGiven> {
	readonly kind: 'template';
	readonly name: string;
	/** The code under which it was approved, exactly: `en` is not `en_GB`. */
	readonly language: string;
	readonly filling: TemplateFilling<Values>;
	/** Where the fields of the template were filled in, which come with its words. */
	readonly words?: TemplateWords;
}

/** The filling with a one-time code in both of its places, the body and the first button. */
export const withCode = <Values extends Stage>({
	code,
	...filling
}: TemplateFilling<Values>): Omit<TemplateFilling<Values>, 'code'> =>
	code === undefined
		? filling
		: { ...filling, body: [{ text: code }], buttons: [{ type: 'url', index: 0, suffix: code }] };
