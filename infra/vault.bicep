// What must stay secret: the database's address, written here, and the master key, which is put in by hand and never passes a deployment; so is the one before it, while it is being changed.
param vaultName string
param location string
param readerPrincipalId string

@secure()
param databaseUrl string

// the built-in role "Key Vault Secrets User": to read secrets and nothing else
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // a lost master key cannot be had again: nobody can destroy the vault before the 90 days are over
    enablePurgeProtection: true
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, secretsUser)
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource database 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: databaseUrl
    contentType: 'The address of the database owner'
  }
}

output name string = vault.name
output uri string = vault.properties.vaultUri
