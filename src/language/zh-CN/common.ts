/** What rules, checks and reports share. */
export const common = {
  '{n} more': '另外 {n} 项',
  '1 second': '1 秒',
  '{n} seconds': '{n} 秒',
  '1 minute': '1 分钟',
  '{n} minutes': '{n} 分钟',
  '1 hour': '1 小时',
  '{n} hours': '{n} 小时',
  '1 day': '1 天',
  '{n} days': '{n} 天',
  'the project': '该项目',
  'project {id}': '项目 {id}',
  'your account': '您的账号',
  'This API': '此 API',
  'The {api}': '{api}',
  'the sentence': '错误原文',
  'a project Owner or Editor, or someone with roles/serviceusage.serviceUsageAdmin':
    '项目的所有者 (Owner) 或编辑者 (Editor)，或拥有 roles/serviceusage.serviceUsageAdmin 的人',
  'a project Owner, or someone with roles/resourcemanager.projectIamAdmin':
    '项目所有者 (Owner)，或拥有 roles/resourcemanager.projectIamAdmin 的人',
  'a project Owner or Editor, or someone with roles/serviceusage.apiKeysAdmin':
    '项目的所有者 (Owner) 或编辑者 (Editor)，或拥有 roles/serviceusage.apiKeysAdmin 的人',
  'an Organization Policy Administrator (roles/orgpolicy.policyAdmin); a project Owner is not enough':
    '组织政策管理员 (roles/orgpolicy.policyAdmin)；仅有项目所有者身份还不够',
  'someone with rights on the billing account (Administrator or User) who is also Owner of the project, or has roles/billing.projectManager':
    '在结算账号上有权限（管理员或用户），并且同时是项目所有者 (Owner) 或拥有 roles/billing.projectManager 的人',
  'a project Owner or Editor, or someone with roles/iam.serviceAccountAdmin':
    '项目的所有者 (Owner) 或编辑者 (Editor)，或拥有 roles/iam.serviceAccountAdmin 的人',
  'your Google Workspace administrator': '您的 Google Workspace 管理员',
  'Check again.': '再检查一次。',
  'Wait some minutes, then check again.': '等几分钟，再检查一次。',
  'After about ten minutes, check again.': '大约十分钟后再检查一次。',
  'Choose project {project}.': '选择项目 {project}。',
  'someone with roles/serviceusage.apiKeysAdmin and roles/iam.serviceAccountApiKeyBindingAdmin, or an Editor or Owner':
    '同时拥有 roles/serviceusage.apiKeysAdmin 和 roles/iam.serviceAccountApiKeyBindingAdmin 的人，或编辑者、所有者',
  'Put the key into {variable} where the program really runs (container, CI secret, service unit, hosting settings), on one line, without quotes or spaces, and restart the program.':
    '在程序实际运行的地方（容器、CI 密文、systemd 单元、托管平台设置）把密钥写入 {variable}：写在一行里，不带引号和空格，然后重启程序。',
  'A changed restriction takes up to five minutes; then check again.':
    '修改后的限制最多需要五分钟才会生效，之后再检查一次。',
  'Look at the key and at how it is sent: an AQ. key that Google does not know, an unrestricted AIza key and any key sent as "Authorization: Bearer" get the same answer.':
    '请查看密钥及其发送方式：Google 不认识的 AQ. 密钥、不受限制的 AIza 密钥，以及任何通过“Authorization: Bearer”发送的密钥，得到的响应都一样。',
  'The full answer would tell: look for quotaId (PerMinute or PerDay) and for "limit: 0" in it.':
    '看完整的响应即可分辨：在其中查找 quotaId（PerMinute 或 PerDay）和“limit: 0”。',
  'Make the same call from another network, such as your own machine: if it works there, the place is the cause, else the account.':
    '换一个网络（例如您自己的电脑）发出同样的调用：如果成功，原因在于发出调用的地点；否则在于账号。',
  'Ask for the same model in the location global: if that works, the region is the cause.':
    '改用位置 global 调用同一模型：如果成功，原因就是区域。',
  'Run {command}: it looks at the project itself.': '运行 {command}：它会直接检查项目本身。',
  'env {variable}': '环境变量 {variable}',
} as const;
