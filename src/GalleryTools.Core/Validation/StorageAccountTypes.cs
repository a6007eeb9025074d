namespace GalleryTools.Core.Validation;

/// <summary>The values of the gallery API's <c>StorageAccountType</c>; <c>PremiumV2_LRS</c> came with API version 2024-03-03.</summary>
public static class StorageAccountTypes
{
    public static IReadOnlyList<string> All { get; } = ["Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS"];
}
