// The app itself: two or more replicas behind https, its secrets read from the vault by its identity.
param name string
param location string
param image string
param registryServer string
param identityId string
param identityClientId string
param logsName string
param subnetId string
param vaultUri string
param publicUrl string
param clientId string
param tenantIds string
param teamsAppId string
param certificateId string
param formerMasterKey bool
param logLevel string
param proxies int
param otlpEndpoint string
param minReplicas int
param maxReplicas int

var formerSecret = 'master-key-former'

var port = 3978
var host = replace(publicUrl, 'https://', '')

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: logsName
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
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        customDomains: empty(certificateId)
          ? []
          : [
              {
                name: host
                bindingType: 'SniEnabled'
                certificateId: certificateId
              }
            ]
      }
      registries: empty(registryServer)
        ? []
        : [
            {
              server: registryServer
              identity: identityId
            }
          ]
      secrets: concat(
        [
          {
            name: 'database-url'
            keyVaultUrl: '${vaultUri}secrets/database-url'
            identity: identityId
          }
          {
            name: 'master-key'
            keyVaultUrl: '${vaultUri}secrets/master-key'
            identity: identityId
          }
        ],
        formerMasterKey
          ? [
              {
                name: formerSecret
                keyVaultUrl: '${vaultUri}secrets/${formerSecret}'
                identity: identityId
              }
            ]
          : []
      )
    }
    template: {
      terminationGracePeriodSeconds: 45
      containers: [
        {
          name: 'evenover'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              { name: 'PORT', value: string(port) }
              { name: 'PUBLIC_URL', value: publicUrl }
              { name: 'CLIENT_ID', value: clientId }
              { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identityClientId }
              { name: 'TENANT_IDS', value: tenantIds }
              { name: 'TEAMS_APP_ID', value: teamsAppId }
              { name: 'LOG_LEVEL', value: logLevel }
              // the environment's ingress adds whom it speaks for to X-Forwarded-For; a front door or gateway before it makes two
              { name: 'TRUST_PROXY', value: string(proxies) }
              { name: 'DATABASE_URL', secretRef: 'database-url' }
              { name: 'MASTER_KEY', secretRef: 'master-key' }
            ],
            formerMasterKey ? [{ name: 'MASTER_KEY_FORMER', secretRef: formerSecret }] : [],
            empty(otlpEndpoint) ? [] : [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlpEndpoint }]
          )
          probes: [
            // it listens when the database has its schema, which takes longer after an upgrade
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 15
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              timeoutSeconds: 12
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        // open panes each hold one stream
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '200'
              }
            }
          }
        ]
      }
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
// whoever binds the host name shows with it, in a TXT record, that the name is theirs
output domainVerificationId string = app.properties.customDomainVerificationId
