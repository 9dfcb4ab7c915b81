// Evenover in one resource group: network, database, vault, identity, logs and the container app. See docs/deploy.md, "Azure".
targetScope = 'resourceGroup'

@description('Begins the name of everything; lower case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'evenover'

param location string = resourceGroup().location

@description('The image with its tag, such as contoso.azurecr.io/evenover:0.1.0.')
param image string

@description('The registry that the identity pulls from, such as contoso.azurecr.io; empty for a public one.')
param registryServer string = ''

@description('False for the first run: the vault then has no master key yet, and the app would not start.')
param deployApp bool = true

@description('Where people reach Evenover: https, no path.')
param publicUrl string

@description('The application (client) id of the app registration.')
param clientId string

@description('The tenants served, separated by commas.')
param tenantIds string

@description('The App ID that the Teams admin center shows once the package is uploaded.')
param teamsAppId string

@description('The certificate of the custom domain, once it is bound; empty before.')
param certificateId string = ''

@description('True while the master key is being changed: the vault then has the one used so far as master-key-former.')
param formerMasterKey bool = false

@allowed(['debug', 'info', 'warn', 'error'])
param logLevel string = 'info'

@description('How many proxies add to X-Forwarded-For: the ingress is one, a front door or gateway before it another.')
@minValue(0)
@maxValue(9)
param proxies int = 1

@description('Where traces and metrics go by OTLP over HTTP; empty for none.')
param otlpEndpoint string = ''

@minValue(1)
param minReplicas int = 2

@minValue(1)
param maxReplicas int = 4

@description('The password of the database owner: 24 or more letters and digits, since it becomes part of an address.')
@secure()
@minLength(24)
param databasePassword string

@allowed(['16', '17'])
param postgresVersion string = '17'

@description('Burstable is enough to begin with; high availability needs GeneralPurpose.')
@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string = 'Burstable'

param databaseSku string = 'Standard_B2s'

@minValue(14)
@maxValue(35)
param backupDays int = 35

@description('Backups in a second region too. It can be chosen only when the server is made.')
param geoRedundantBackup bool = false

@allowed(['Disabled', 'SameZone', 'ZoneRedundant'])
param highAvailability string = 'Disabled'

var databaseOwner = 'evenover_owner'
var unique = uniqueString(resourceGroup().id, name)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

module network 'network.bicep' = {
  name: '${name}-network'
  params: {
    name: name
    location: location
  }
}

module database 'database.bicep' = {
  name: '${name}-database'
  params: {
    serverName: '${name}-${unique}'
    location: location
    owner: databaseOwner
    password: databasePassword
    version: postgresVersion
    tier: databaseTier
    sku: databaseSku
    backupDays: backupDays
    geoRedundantBackup: geoRedundantBackup
    highAvailability: highAvailability
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
  }
}

module vault 'vault.bicep' = {
  name: '${name}-vault'
  params: {
    vaultName: take('${name}-${unique}', 24)
    location: location
    readerPrincipalId: identity.properties.principalId
    databaseUrl: 'postgres://${databaseOwner}:${databasePassword}@${database.outputs.host}:5432/evenover?sslmode=verify-full'
  }
}

module app 'app.bicep' = if (deployApp) {
  name: '${name}-app'
  params: {
    name: name
    location: location
    image: image
    registryServer: registryServer
    identityId: identity.id
    identityClientId: identity.properties.clientId
    logsName: logs.name
    subnetId: network.outputs.appSubnetId
    vaultUri: vault.outputs.uri
    publicUrl: publicUrl
    clientId: clientId
    tenantIds: tenantIds
    teamsAppId: teamsAppId
    certificateId: certificateId
    formerMasterKey: formerMasterKey
    logLevel: logLevel
    proxies: proxies
    otlpEndpoint: otlpEndpoint
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
}

output vaultName string = vault.outputs.name
output identityName string = identity.name
output identityClientId string = identity.properties.clientId
output identityPrincipalId string = identity.properties.principalId
output databaseHost string = database.outputs.host
output appHost string = deployApp ? app!.outputs.host : ''
output appDomainVerificationId string = deployApp ? app!.outputs.domainVerificationId : ''
