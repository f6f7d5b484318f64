import type { Registrars } from '../../registration';
import { forwardingRegistrar } from './forwarding';
import { subscriptionRegistrar } from './subscription';

/** How webhooks are registered: each account can have subscriptions, each number one forwarding. */
export const registrars = {
	automatic: subscriptionRegistrar,
	forwarding: forwardingRegistrar,
} satisfies Registrars;
