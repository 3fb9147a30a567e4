import type { Source } from './types.ts';

/** Claims of the tokens that pipelines get: GitHub Actions and GitLab CI/CD. */
export const PIPELINES: readonly Source[] = [
  {
    part: 'payload',
    vendor: 'GitHub Actions',
    doc: 'GitHub Actions',
    section: 'OpenID Connect reference',
    url: 'https://docs.github.com/en/actions/reference/security/oidc',
    table: `
sub | Subject of the run | string | "repo:octo-org/octo-repo:environment:prod"
Says for what the workflow runs: the repository with its environment, pull request, branch or tag. Match it as a whole, for a loose pattern lets other repositories or pull requests in.
repository | Repository | string | "octo-org/octo-repo"
The repository in which the workflow runs, as owner and name. Names can be taken over after a rename, so check repository_id as well.
repository_id | Repository ID | string | "74"
The number of the repository, which survives renames. Prefer it to the name in rules of trust.
repository_owner | Repository owner | string | "octo-org"
The user or organization that owns the repository. Names can be taken over after a rename, so check repository_owner_id as well.
repository_owner_id | Owner ID | string | "65"
The number of the owner, which survives renames. Prefer it to the name in rules of trust.
repository_visibility | Visibility | string | "private"
Tells whether the repository is public, private or internal. Demand private or internal if outsiders must not start such runs.
ref | Git reference | string | "refs/heads/main"
The branch or tag for which the workflow runs. Check it before you let a run deploy, and protect that branch.
ref_type | Kind of reference | string | "branch"
Tells whether ref is a branch or a tag. Check it together with ref.
ref_protected | Protected reference | string | "true"
Tells whether branch protection or a ruleset guards ref, as a string. Demand true where only reviewed code may run.
head_ref | Source branch | string | "feature"
The source branch of a pull request, and empty otherwise. Its author chose the name, so never put it into a command.
base_ref | Target branch | string | "main"
The target branch of a pull request, and empty otherwise. It doesn't mean that the code has been merged there.
sha | Commit | string | "6c9f1fdd5b1f4d8a8a1f3f9e2f1b7d0c5e4a3b2d"
The commit for which the workflow runs. Record it as the provenance of what you build.
workflow | Workflow | string | "deploy"
The name of the workflow. Anybody who can push may reuse a name, so check workflow_ref instead.
workflow_ref | Workflow file | string | "octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main"
The path of the workflow file with the reference it was taken from. Check it if just one workflow may get access.
workflow_sha | Workflow commit | string | "6c9f1fdd5b1f4d8a8a1f3f9e2f1b7d0c5e4a3b2d"
The commit of the workflow file. Record it together with workflow_ref.
job_workflow_ref | Reusable workflow | string | "octo-org/shared/.github/workflows/deploy.yml@refs/heads/main"
The file of the reusable workflow that defines the job. Check it to make sure that deployments go through your shared workflow.
job_workflow_sha | Reusable workflow commit | string | "6c9f1fdd5b1f4d8a8a1f3f9e2f1b7d0c5e4a3b2d"
The commit of the reusable workflow that defines the job. Record it together with job_workflow_ref.
run_id | Run ID | string | "1234567890"
Identifies the run, and stays the same when it is run again. Use it to find the logs.
run_number | Run number | string | "10"
Counts the runs of this workflow. It is a string, so convert it before you compare.
run_attempt | Run attempt | string | "1"
Counts how often this run was started. It is a string, so convert it before you compare.
check_run_id | Check run ID | string | "1234567890"
Identifies the job's check run. Use it to find the job among others of its run.
actor | Actor | string | "octocat"
The account that started the run. It is no proof of approval, for it may be a bot or the author of a pull request.
actor_id | Actor ID | string | "12"
The number of the account that started the run, which survives renames. Prefer it to the name.
event_name | Event | string | "push"
The event that started the workflow. Be careful with pull_request_target, which runs with your rights for the code of strangers.
environment | Environment | string | "prod"
The deployment environment of the job, when it has one. Protect the environment with reviewers, and check this claim before you give production access.
environment_node_id | Environment node ID | string | "EN_kwDOABCD"
The identifier of the environment in GitHub's API. It stays the same when the environment is renamed.
runner_environment | Runner environment | string | "github-hosted"
Tells whether the job runs on a machine of GitHub or on one of your own. Demand github-hosted where you don't trust other machines.
enterprise | Enterprise | string | "octo-enterprise"
The enterprise to which the repository's owner belongs. Check enterprise_id as well, since names can change.
enterprise_id | Enterprise ID | string | "123"
The number of the enterprise, which survives renames. Prefer it to the name in rules of trust.
`,
  },
  {
    part: 'payload',
    vendor: 'GitLab CI/CD',
    doc: 'GitLab CI/CD',
    section: 'ID token authentication',
    url: 'https://docs.gitlab.com/ci/secrets/id_token_authentication/',
    table: `
sub | Subject of the job | string | "project_path:my-group/my-project:ref_type:branch:ref:main"
Says for what the job runs: by default the project with the kind and name of its reference. Match it as a whole, for a loose pattern lets other projects or branches in.
project_path | Project | string | "my-group/my-project"
The project in which the job runs, as a path. Paths can be taken over after a move, so check project_id as well.
project_id | Project ID | string | "22"
The number of the project, which survives moves. Prefer it to the path in rules of trust.
namespace_path | Namespace | string | "my-group"
The group or user that owns the project, as a path. Paths can be taken over after a move, so check namespace_id as well.
namespace_id | Namespace ID | string | "72"
The number of the group or user that owns the project. Prefer it to the path in rules of trust.
project_visibility | Visibility | string | "private"
Tells whether the project is public, internal or private. Demand private if outsiders must not start such jobs.
user_id | User ID | string | "1"
The number of the user who started the job. It may be a bot or the owner of a schedule.
user_login | Username | string | "sample-user"
The name of the user who started the job. Prefer user_id, because names can change.
user_email | User's e-mail | string | "jane@example.com"
The e-mail address of the user who started the job. Don't authorize by it, because it can change.
user_access_level | Access level | string | "developer"
The role of the user in the project. Check it if only maintainers may deploy.
user_identities | User's identities | array | [{"provider":"github","extern_uid":"2435223452345"}]
The accounts at other providers that are linked to the user. It is present only if the user agreed to that.
groups_direct | Direct groups | array | ["my-group"]
The groups of which the user is a direct member. It is left out when there are too many.
pipeline_id | Pipeline ID | string | "574"
Identifies the pipeline. Use it to find the logs.
pipeline_source | Pipeline source | string | "push"
What started the pipeline, such as push, schedule or merge_request_event. Be careful with merge requests from forks.
job_id | Job ID | string | "302"
Identifies the job. Use it to find the logs, and to notice that a token is used twice.
job_source | Job source | string | "pipeline"
What added the job, such as the pipeline itself or a policy. Check it if policies add jobs to your pipelines.
ref | Git reference | string | "main"
The branch or tag for which the job runs, without refs/heads. Check it together with ref_type and ref_protected.
ref_type | Kind of reference | string | "branch"
Tells whether ref is a branch or a tag. Check it, for both can have the same name.
ref_path | Full reference | string | "refs/heads/main"
The full name of the reference for which the job runs. It tells branches and tags apart by itself.
ref_protected | Protected reference | string | "true"
Tells whether ref is protected, as a string. Demand true where only reviewed code may run.
sha | Commit | string | "714a629c0b401fdce83e847fc9589983fc6f46bc"
The commit for which the job runs. Record it as the provenance of what you build.
environment | Environment | string | "production"
The environment to which the job deploys, when it has one. Check it before you give production access.
environment_protected | Protected environment | string | "true"
Tells whether the environment is protected, as a string. Demand true for production.
deployment_tier | Deployment tier | string | "production"
The tier of the environment, such as production or staging. The pipeline's author sets it, so check the environment itself.
environment_action | Environment action | string | "start"
What the job does with the environment, such as start or stop. Refuse the actions that you don't expect.
runner_id | Runner ID | number | 1
The number of the runner that executes the job. Check it if only certain machines may get access.
runner_environment | Runner environment | string | "gitlab-hosted"
Tells whether the job runs on a machine of GitLab or on one of your own. Demand the kind that you trust.
ci_config_ref_uri | Pipeline definition | string | "gitlab.example/my-group/my-project//.gitlab-ci.yml@refs/heads/main"
The file that defines the pipeline, with its reference. Check it to make sure that the job comes from your own definition.
ci_config_sha | Definition's commit | string | "714a629c0b401fdce83e847fc9589983fc6f46bc"
The commit of the file that defines the pipeline. Record it together with ci_config_ref_uri.
`,
  },
];
