/** The permissions that Session Manager needs on a host, and none that reads parameters or runs commands. */
export const SESSION_MANAGER = [
  'ssm:UpdateInstanceInformation',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** The actions that the core allows on `*`, since they know no resources. */
export const WITHOUT_RESOURCES = ['ecr:GetAuthorizationToken', ...SESSION_MANAGER];
