/** Cloud Billing v1: whether a project has a billing account that is open. */
import { type Api, type Call, may, param } from '../api.ts';
import { callerDenied } from '../errors.ts';

function getBillingInfo(call: Call): unknown {
  const project = call.cloud.project(param(call, 'project'));
  if (project === undefined || !may(call, 'resourcemanager.projects.get', `projects/${project.id}`))
    throw callerDenied();
  return {
    name: `projects/${project.id}/billingInfo`,
    projectId: project.id,
    billingAccountName: project.billing.account ?? '',
    billingEnabled: project.billing.enabled,
  };
}

export const cloudBilling: Api = {
  service: 'cloudbilling.googleapis.com',
  host: /^cloudbilling\.googleapis\.com$/,
  methods: [
    {
      name: 'google.cloud.billing.v1.CloudBilling.GetProjectBillingInfo',
      verb: 'GET',
      path: /^\/v1\/projects\/(?<project>[^/]+)\/billingInfo$/,
      handle: getBillingInfo,
    },
  ],
};
