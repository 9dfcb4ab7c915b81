using './main.bicep'

// Copy this file, fill it in, and keep the copy; nothing secret stands in it.
param image = 'contoso.azurecr.io/evenover:0.1.0'
param registryServer = 'contoso.azurecr.io'
param publicUrl = 'https://evenover.contoso.com'
param clientId = '00000000-0000-0000-0000-000000000000'
param tenantIds = '00000000-0000-0000-0000-000000000000'
param teamsAppId = '00000000-0000-0000-0000-000000000000'
param databasePassword = readEnvironmentVariable('EVENOVER_DATABASE_PASSWORD')
