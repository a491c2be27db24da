// The coach on Azure: Container App, Bot resource with the Teams channel, identity and key vault.
// az deployment group create -g <group> -f deploy/main.bicep -p botAppId=<client id> image=<registry>/complaint-coach:<tag>
// Put the secrets app-password, database-url and metrics-token into the vault first; none of them is in this file.

@minLength(3)
@maxLength(20)
@description('Beginning of every name')
param name string = 'complaint-coach'

param location string = resourceGroup().location

@description('The image, by exact tag or digest')
param image string

@description('Client id of the single-tenant app registration')
param botAppId string

param tenantId string = tenant().tenantId

@description('A key vault in this resource group that holds app-password, database-url and metrics-token')
param vaultName string

@description('public, china or usgov: see BOT_CLOUD')
@allowed(['public', 'china', 'usgov'])
param cloud string = 'public'

@description('Host name that Teams and the clerks reach; empty: the one that Azure gives')
param publicHost string = ''

@description('One machine is enough for thousands of clerks; two outlive the loss of one')
@minValue(1)
@maxValue(5)
param replicas int = 2

@description('Subnet of the Container Apps environment, delegated to Microsoft.App/environments, with a way to the database')
param subnetId string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var appHost = '${name}.${environment.properties.defaultDomain}'
var host = empty(publicHost) ? appHost : publicHost

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: subnetId }
    zoneRedundant: replicas > 1
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [mayReadSecrets]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      ingress: {
        external: true
        targetPort: 3978
        allowInsecure: false
        transport: 'auto'
      }
      secrets: [
        { name: 'app-password', keyVaultUrl: '${vault.properties.vaultUri}secrets/app-password', identity: identity.id }
        { name: 'database-url', keyVaultUrl: '${vault.properties.vaultUri}secrets/database-url', identity: identity.id }
        { name: 'metrics-token', keyVaultUrl: '${vault.properties.vaultUri}secrets/metrics-token', identity: identity.id }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'coach'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: [
            { name: 'MODE', value: 'teams' }
            { name: 'HOST', value: '0.0.0.0' }
            { name: 'BOT_CLOUD', value: cloud }
            { name: 'PUBLIC_HOST', value: host }
            { name: 'TRUSTED_PROXIES', value: '100.100.0.0/16,10.0.0.0/8' }
            { name: 'MicrosoftAppId', value: botAppId }
            { name: 'MicrosoftAppTenantId', value: tenantId }
            { name: 'MicrosoftAppPassword', secretRef: 'app-password' }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'METRICS_TOKEN', secretRef: 'metrics-token' }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 5, failureThreshold: 24 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10 }
          ]
        }
      ]
      scale: { minReplicas: replicas, maxReplicas: replicas }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Complaint coach'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botAppId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

output messagesEndpoint string = bot.properties.endpoint
