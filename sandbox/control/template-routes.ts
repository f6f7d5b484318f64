import { empty } from '../http/message';
import { checkDefinitions } from '../providers/meta/template/definition-schema';
import type { Simulations } from '../providers/simulations';
import { type ControlRoute, listed, refused } from './route';

/** The templates of the accounts that hold them in Meta's form. */
export function templateRoutes({
	kaleyra,
	gupshup,
	metaCloud,
	dialog360,
}: Simulations): ControlRoute[] {
	return [kaleyra, gupshup, metaCloud, dialog360].flatMap(({ name, meta }): ControlRoute[] => [
		{
			method: 'GET',
			path: `/templates/${name}`,
			does: `lists the templates of ${name} in Meta's form`,
			handle: () => listed('templates', meta.templates.list()),
		},
		{
			method: 'PUT',
			path: `/templates/${name}`,
			does: `replaces the templates of ${name} until the next reset: {templates}`,
			handle: ({ body }) => {
				const checked = checkDefinitions(body);
				if (!checked.ok) return refused(checked.violations);
				meta.templates.replace(checked.value.templates);
				return empty(204);
			},
		},
	]);
}
