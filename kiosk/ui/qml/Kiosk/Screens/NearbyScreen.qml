// Help near here: where the bus stands, who is near, the country's lines, and where the bus goes next.

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

ScrollPage {
    id: root

    required property JourneyView journey
    required property NearbyView nearby

    Words {
        font.bold: true
        font.pixelSize: Theme.titleSize
        isHeading: true
        text: qsTr("Help near here")
        width: parent.width
    }

    Repeater {
        model: root.nearby.here

        RouteStop {
            id: here

            required property var modelData

            at: here.modelData.at
            details: here.modelData.details
            objectName: "here"
            town: here.modelData.town
            width: root.width - 2 * Theme.margin
        }
    }

    NoteCard {
        kind: "calm"
        objectName: "nobodyHere"
        visible: root.nearby.hasNobodyHere
        width: parent.width
        //: Shown where the bus stands in a town for which no local contact is known; the country's lines follow.
        words: qsTr("We know no local office here yet. You can call the lines below.")
    }

    Repeater {
        model: root.nearby.sections

        Column {
            id: section

            required property var modelData

            spacing: root.spacing
            width: root.width - 2 * Theme.margin

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

    SectionTitle {
        text: qsTr("Where the bus goes next")
        visible: root.nearby.ahead.length > 0
        width: parent.width
    }

    Repeater {
        model: root.nearby.ahead

        RouteStop {
            id: stop

            required property int index
            required property var modelData

            at: stop.modelData.at
            details: stop.modelData.details
            gap: root.spacing
            isLast: stop.index === root.nearby.ahead.length - 1
            objectName: "stop-" + stop.index
            town: stop.modelData.town
            width: root.width - 2 * Theme.margin
        }
    }
}
