// Who helps near a stop: the town's contacts, the region's, the country's lines.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Column {
    id: root

    required property JourneyView journey
    required property NearbyView nearby

    spacing: Theme.grid

    NoteCard {
        kind: "calm"
        objectName: "nobodyHere"
        visible: root.nearby.hasNobodyHere
        width: parent.width
        //: Shown for a town in which no local contact is known; the country's lines follow.
        words: qsTr("We know no local office in this town yet. You can call the lines below.")
    }

    Repeater {
        model: root.nearby.sections

        Column {
            id: section

            required property var modelData

            spacing: root.spacing
            width: root.width

            SectionTitle {
                text: section.modelData.title
                width: parent.width
            }

            TileGrid {
                least: Theme.mm(75) + 11 * Theme.bodySize
                width: parent.width

                Repeater {
                    model: section.modelData.contacts

                    ContactCard {
                        id: contact

                        required property var modelData

                        contactId: contact.modelData.contactId
                        details: contact.modelData.details
                        isOpen: contact.modelData.isOpen
                        name: contact.modelData.name
                        number: contact.modelData.number
                        objectName: (section.modelData.isLocal ? "local-" : "contact-") + contact.modelData.contactId
                        opening: contact.modelData.opening
                        qrKey: contact.modelData.qrKey
                        what: contact.modelData.what
                        Layout.fillHeight: true
                        Layout.fillWidth: true

                        onOpened: contactId => section.modelData.isLocal ? root.journey.openLocal(contactId) : root.journey.openContact(contactId)
                    }
                }
            }
        }
    }
}
