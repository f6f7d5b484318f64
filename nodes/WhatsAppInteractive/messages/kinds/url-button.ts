import type { Header } from './header';

/** A message with one button that opens a web page. */
export interface UrlButtonMessage {
	readonly kind: 'urlButton';
	readonly header?: Header;
	readonly body: string;
	readonly footer?: string;
	readonly displayText: string;
	readonly url: string;
}
