using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Permissions;

/// <summary>ARM asks for permission before it looks whether anything is there. Only reads can be missing: nobody tried anything else.</summary>
internal static class ReadCheck
{
    /// <exception cref="RefusedException">AuthorizationFailed.</exception>
    public static void Require(Call call)
    {
        if (call.Request.Method is "GET" or "HEAD" && call.State.NotRead.Contains(call.Path))
            throw GatewayRefusals.NotAuthorized(call.Request.Caller is { Length: > 0 } caller ? caller : Guid.Empty.ToString(), ActionOf(call.Path), ScopeOf(call.Path)).Raise();
    }

    private static string ActionOf(ArmPath path) => path switch
    {
        { Types.Count: > 0 } => $"{path.ResourceType}/read",
        _ when path.Is(path.Segments.Count - 2, "providers") => "Microsoft.Resources/subscriptions/providers/read",
        { ResourceGroup: not null } => "Microsoft.Resources/subscriptions/resourceGroups/read",
        _ => "Microsoft.Resources/subscriptions/read",
    };

    /// <summary>Of a list what it is a list in, of anything else itself.</summary>
    private static string ScopeOf(ArmPath path) => path switch
    {
        { IsCollection: true, Types.Count: 1 } => path.Scope.Text,
        { IsCollection: true } => path.Collection.Text,
        _ => path.Text,
    };
}
