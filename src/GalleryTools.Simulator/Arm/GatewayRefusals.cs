namespace GalleryTools.Simulator.Arm;

/// <summary>What ARM says before a resource provider hears of the request. Wordings from recorded answers where there are any.</summary>
internal static class GatewayRefusals
{
    public static Refusal MissingApiVersion() => Refusal.Gateway(
        400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");

    public static Refusal InvalidApiVersion(string version, IEnumerable<string> supported) => Refusal.Gateway(
        400, "InvalidApiVersionParameter", $"The api-version '{version}' is invalid. The supported versions are '{string.Join(',', supported)}'.");

    public static Refusal NoRegisteredProvider(string location, string version, string type, IEnumerable<string> versions, IEnumerable<string> locations) =>
        Refusal.Gateway(400, "NoRegisteredProviderFound",
            $"No registered resource provider found for location '{location}' and API version '{version}' for type '{type}'. " +
            $"The supported api-versions are '{string.Join(", ", versions)}'. The supported locations are '{string.Join(", ", locations)}'.");

    public static Refusal UnknownNamespace(string name) =>
        Refusal.Gateway(404, "InvalidResourceNamespace", $"The resource namespace '{name}' is invalid.");

    public static Refusal UnknownType(ArmPath path, string version) => Refusal.Gateway(404, "InvalidResourceType",
        $"The resource type '{path.TypeText}' could not be found in the namespace '{path.Namespace}' for api version '{version}'.");

    public static Refusal SubscriptionNotFound(string id) =>
        Refusal.Gateway(404, "SubscriptionNotFound", $"The subscription '{id}' could not be found.");

    public static Refusal ResourceGroupNotFound(string name) =>
        Refusal.Gateway(404, "ResourceGroupNotFound", $"Resource group '{name}' could not be found.");

    public static Refusal ResourceNotFound(ArmPath path) => Refusal.Gateway(404, "ResourceNotFound",
        $"The Resource '{path.Namespace}/{Interleaved(path)}' under resource group " +
        $"'{path.ResourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    public static Refusal ParentNotFound(string action, ArmPath path, ArmPath parent) => Refusal.Gateway(404, "ParentResourceNotFound",
        $"Failed to perform '{action}' on resource(s) of type '{path.TypeText}', because the parent resource '{parent}' could not be found.");

    public static Refusal ScopeLocked(string action, ArmPath path, string lockedScope) => Refusal.Gateway(409, "ScopeLocked",
        $"The scope '{path}' cannot perform {action} operation because following scope(s) are locked: '{lockedScope}'. Please remove the lock and try again.");

    public static Refusal NestedResources(IEnumerable<string> ids) => Refusal.Gateway(409, "CannotDeleteResource",
        $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{string.Join(", ", ids)}'. " +
        "Please delete all nested resources before deleting this resource.");

    public static Refusal LocationNotAvailable(string location, string type, IEnumerable<string> locations) =>
        Refusal.Gateway(400, "LocationNotAvailableForResourceType",
            $"The provided location '{location}' is not available for resource type '{type}'. " +
            $"List of available regions for the resource type is '{string.Join(',', locations)}'.");

    /// <param name="path">Of the property, from <c>properties</c> on.</param>
    public static Refusal LinkedInvalidPropertyId(string id, string path) => Refusal.Gateway(400, "LinkedInvalidPropertyId",
        $"Property id '{id}' at path '{path}' is invalid. Expect fully qualified resource Id that start with " +
        "'/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.");

    /// <summary>Worded as recorded (real-errors.jsonl, E001 and E077). Who the client is, is its object id here, too.</summary>
    public static Refusal NotAuthorized(string caller, string action, string scope) => Refusal.Gateway(403, "AuthorizationFailed",
        $"The client '{caller}' with object id '{caller}' does not have authorization to perform action '{action}' over scope '{scope}' " +
        "or the scope is invalid. If access was recently granted, please refresh your credentials.");

    public static Refusal MethodNotAllowed(ArmRequest request) => Refusal.Gateway(405, "MethodNotAllowed",
        $"The requested resource does not support http method '{request.Method}'.");

    /// <summary>As in <c>galleries/contoso/images/ubuntu-2404</c>.</summary>
    public static string Interleaved(ArmPath path) =>
        string.Join('/', path.Types.Zip(path.Names, (type, name) => $"{type}/{name}"));
}
